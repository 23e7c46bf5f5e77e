// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui;

/**
 * The ids of what this bundle contributes and the names of its widgets ({@code org.eclipse.swtbot.widget.key}), for tests
 * and for applications that place its parts in a perspective of their own.
 */
public final class Keys {

	// The ids of what is contributed.
	public static final String PERSPECTIVE = "org.castellan.admin.ui.perspective";
	public static final String SERVERS_VIEW = "org.castellan.admin.ui.servers";
	public static final String SERVER_EDITOR = "org.castellan.admin.ui.server";

	/** Key bindings of this bundle hold in its own parts only. */
	public static final String CONTEXT = "org.castellan.admin.ui.context";

	// Properties of a selected server, for expressions.
	public static final String PROPERTY_RUNNING = "org.castellan.admin.ui.running";
	public static final String PROPERTY_STOPPED = "org.castellan.admin.ui.stopped";

	// The families of jobs: those that keep pages up to date, and those that a person started.
	public static final String LIVE_JOBS = "org.castellan.admin.ui.jobs.live";
	public static final String ACT_JOBS = "org.castellan.admin.ui.jobs.act";

	// The License Servers view.
	public static final String SERVERS = "servers";
	public static final String FIRST_STEPS = "first.steps";
	public static final String FIRST_START = "first.start";
	public static final String FIRST_TRIAL = "first.trial";

	// Dialogs of a server: its name and group, its credential.
	public static final String LABEL_NAME = "label.name";
	public static final String LABEL_GROUP = "label.group";
	public static final String CREDENTIAL = "credential";

	// The wizard that adds a server.
	public static final String ADD_ADDRESS = "add.address";
	public static final String ADD_GROUP = "add.group";
	public static final String ADD_FACTS = "add.facts";
	public static final String ADD_FINGERPRINT = "add.fingerprint";
	public static final String ADD_COMPARED = "add.compared";
	public static final String ADD_CREDENTIAL = "add.credential";

	// The server editor: its pages, its head, and what every page has.
	public static final String PAGE_SERVICE = "page.service";
	public static final String PAGE_MACHINE_IDS = "page.machineIds";
	public static final String PAGE_AUTHORIZATION = "page.authorization";
	public static final String PAGE_AVAILABILITY = "page.availability";
	public static final String PAGE_LOG = "page.log";
	public static final String HEADLINE = "headline";
	public static final String HEADLINE_PROBLEMS = "headline.problems";
	public static final String HEADLINE_TROUBLE = "headline.trouble";
	public static final String HEADLINE_TRY_AGAIN = "headline.tryAgain";
	public static final String PAGE_PROBLEM = "page.problem";
	public static final String PAGE_OUTCOME = "page.outcome";
	public static final String PAGE_OUTCOME_DISMISS = "page.outcome.dismiss";
	public static final String ENTER_CREDENTIAL = "page.enterCredential";
	public static final String WAITING_SHOW_LOG = "waiting.showLog";
	public static final String WAITING_START = "waiting.start";
	public static final String WAITING_TRY_AGAIN = "waiting.tryAgain";
	public static final String CREATE_TRIAL = "page.createTrial";

	// The Service page.
	public static final String SERVICE_STATE = "service.state";
	public static final String SERVICE_START = "service.start";
	public static final String SERVICE_STOP = "service.stop";
	public static final String SERVICE_STOP_NOTE = "service.stop.note";
	public static final String SERVICE_REREAD = "service.reread";
	public static final String SERVICE_FACTS = "service.facts";
	public static final String PUBLISHERS = "service.publishers";
	public static final String PUBLISHERS_EMPTY = "service.publishers.empty";
	public static final String FINDINGS = "service.findings";
	public static final String FINDINGS_EMPTY = "service.findings.empty";

	// The Machine IDs page.
	public static final String MACHINE_IDS = "machineIds";
	public static final String MACHINE_IDS_EMPTY = "machineIds.empty";
	public static final String MACHINE_IDS_NOTE = "machineIds.note";
	public static final String MACHINE_IDS_COPY = "machineIds.copy";
	public static final String MACHINE_IDS_SAVE = "machineIds.save";

	// The Authorization page.
	public static final String AUTHORIZATION = "authorization";
	public static final String AUTHORIZATION_EMPTY = "authorization.empty";
	public static final String AUTHORIZATION_TRIAL = "authorization.trial";
	public static final String AUTHORIZATION_VERSION = "authorization.version";
	public static final String AUTHORIZATION_FIND = "authorization.find";
	public static final String AUTHORIZATION_EXPORT = "authorization.export";
	public static final String AUTHORIZATION_MACHINE_IDS = "authorization.machineIds";
	public static final String AUTHORIZE = "authorization.authorize";
	public static final String AUTHORIZATION_HINT = "authorization.hint";
	public static final String EMPTY_AUTHORIZE = "authorization.empty.authorize";
	public static final String DEAUTHORIZE = "authorization.deauthorize";
	public static final String REPAIR = "authorization.repair";
	public static final String AUTHORIZATION_ACTIVATIONS = "authorization.activations";
	public static final String AUTHORIZATION_PENDING = "authorization.pending";
	public static final String AUTHORIZATION_UNTRUSTED = "authorization.untrusted";
	public static final String GENERATE_PORTAL = "authorization.generate";

	// The Availability page.
	public static final String AVAILABILITY = "availability";
	public static final String AVAILABILITY_EMPTY = "availability.empty";
	public static final String AVAILABILITY_AUTHORIZE = "availability.authorize";
	public static final String AVAILABILITY_VERSION = "availability.version";
	public static final String AVAILABILITY_FIND = "availability.find";
	public static final String AVAILABILITY_ONLY_IN_USE = "availability.onlyInUse";
	public static final String AVAILABILITY_EXPORT = "availability.export";
	public static final String AVAILABILITY_REASON = "availability.reason";
	public static final String AVAILABILITY_RELEASE = "availability.release";

	// The Log page.
	public static final String LOG = "log";
	public static final String LOG_EMPTY = "log.empty";
	public static final String LOG_KIND = "log.kind";
	public static final String LOG_SPAN = "log.span";
	public static final String LOG_FIND = "log.find";
	public static final String LOG_FOLLOW = "log.follow";
	public static final String LOG_EXPORT = "log.export";

	private Keys() {
	}
}
