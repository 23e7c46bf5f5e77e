// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui;

/**
 * The ids of what this bundle contributes and the names of its widgets ({@code org.eclipse.swtbot.widget.key}), for tests
 * and for applications that place its view in a perspective of their own.
 */
public final class Keys {

	// The ids of what is contributed.
	public static final String PERSPECTIVE = "org.castellan.diagnostics.ui.perspective";
	public static final String PORTS_VIEW = "org.castellan.diagnostics.ui.ports";

	/** The family of all jobs. */
	public static final String JOBS = "org.castellan.diagnostics.ui.jobs";

	// What is asked. A double click on a product ticks it.
	public static final String PRODUCTS = "ports.products";
	public static final String HOSTS = "ports.hosts";
	public static final String CHECK = "ports.check";
	public static final String STOP = "ports.stop";
	public static final String ONLY_PROBLEMS = "ports.onlyProblems";
	public static final String OPTIONS = "ports.options";
	public static final String OPTION_PORTS = "ports.options.ports";
	public static final String OPTION_EXPECTED = "ports.options.expected";
	/** And the direction, for example {@code local}. */
	public static final String OPTION_DIRECTION = "ports.options.direction.";
	public static final String OPTION_TIMEOUT = "ports.options.timeout";
	public static final String PROBLEM = "ports.problem";
	public static final String CONFIRM = "ports.confirm";
	public static final String SUMMARY = "ports.summary";

	// The Result page.
	public static final String RESULTS = "ports.results";
	public static final String EMPTY = "ports.empty";
	public static final String EXPORT = "ports.export";
	public static final String DETAIL_TITLE = "ports.detail.title";
	public static final String DETAIL_VERDICT = "ports.detail.verdict";
	public static final String DETAIL_STEPS = "ports.detail.steps";
	public static final String DETAIL_REMEDY = "ports.detail.remedy";
	public static final String DETAIL_COPY = "ports.detail.copy";
	public static final String FIREWALL_FORMAT = "ports.firewall.format";
	public static final String FIREWALL_COPY = "ports.firewall.copy";

	// The dialog for a firewall script.
	public static final String FIREWALL = "ports.firewall";
	public static final String FIREWALL_TOOL = "ports.firewall.tool";
	public static final String FIREWALL_ON_SERVER = "ports.firewall.onServer";
	public static final String FIREWALL_ON_CLIENT = "ports.firewall.onClient";
	public static final String FIREWALL_IN = "ports.firewall.in";
	public static final String FIREWALL_OUT = "ports.firewall.out";
	public static final String FIREWALL_PEERS = "ports.firewall.peers";
	public static final String FIREWALL_VENDOR_PORT = "ports.firewall.vendorPort";
	public static final String FIREWALL_UNUSUAL = "ports.firewall.unusual";
	public static final String FIREWALL_PROGRAMS = "ports.firewall.programs";
	public static final String FIREWALL_DIRECTORY = "ports.firewall.directory";
	public static final String FIREWALL_SCRIPT = "ports.firewall.script";
	public static final String FIREWALL_UNDO = "ports.firewall.undo";
	// The other pages.
	public static final String COLLISIONS = "ports.collisions";
	public static final String COLLISION = "ports.collision";
	public static final String MACHINE = "ports.machine";
	public static final String MACHINE_FACTS = "ports.machine.facts";
	public static final String MACHINE_LOOK = "ports.machine.look";
	public static final String MACHINE_ADVICE = "ports.machine.advice";
	public static final String CATALOG = "ports.catalog";
	public static final String CATALOG_FIND = "ports.catalog.find";
	public static final String CATALOG_FILE = "ports.catalog.file";
	public static final String CATALOG_STATE = "ports.catalog.state";
	public static final String CATALOG_PROBLEMS = "ports.catalog.problems";
	public static final String CATALOG_WORDS = "ports.catalog.words";
	public static final String FLOWS = "ports.flows";
	public static final String RUNS = "ports.runs";
	public static final String CHANGES = "ports.changes";
	public static final String CHANGES_TITLE = "ports.changes.title";

	private Keys() {
	}
}
