// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.castellan.diagnostics.check.PortProbe;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.ProbeSource;
import org.castellan.diagnostics.check.Verdict;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.testkit.workbench.Journey;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The ports of a product on this computer: what answers, what does not and why, and what changed since. */
public class PortDiagnosticsTest extends ConsoleJourney {
	private static final String PRODUCT = "GeoEvent Server";
	private static final String HERE = "127.0.0.1";
	private static final int INPUT = 5565;
	private static final Duration CHECK = Duration.ofSeconds(60);

	/** The view is still there from an earlier journey, and lists its runs until it has looked for them again. */
	@BeforeEach
	void openPortDiagnostics() {
		driver().openPerspective(Keys.PERSPECTIVE);
		driver().openTab("History");
		driver().waitFor("no run is kept", () -> driver().isPresent(Keys.EMPTY + ".history"));
		driver().openTab("Result");
	}

	@AfterEach
	void goBack() {
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	@Test
	void aCheckTellsWhatIsOpenWhatIsNotAndWhatChanged() throws IOException {
		tickOnly(PRODUCT);
		driver().type(Keys.HOSTS, HERE);
		try (ServerSocket input = new ServerSocket(INPUT, 50, InetAddress.getByName(HERE))) {
			assertTrue(input.isBound());
			check();
			assertTrue(port(INPUT).has("open"), port(INPUT).toString());
		}
		assertTrue(port(6143).has("refused: nobody listens"), port(6143).toString());
		driver().screenshotOfWindow(Journey.pictures().resolve("ports.png"));

		driver().select(Keys.RESULTS, HERE + " \u00b7 " + PRODUCT, "6143 HTTPS");
		driver().waitFor("the remedy", () -> driver().text(Keys.DETAIL_REMEDY).contains("CAS-1211"));
		driver().choose(Keys.FIREWALL_FORMAT, "firewalld");
		driver().click(Keys.FIREWALL_COPY);
		driver().waitFor("the script is copied", () -> driver().text(Keys.PROBLEM).contains("for firewalld is on the clipboard"));

		driver().click(Keys.ONLY_PROBLEMS);
		driver().waitFor("what is open is out of sight", () -> ports().stream().noneMatch(row -> row.text().startsWith("5565")));
		driver().click(Keys.ONLY_PROBLEMS);

		Path report = folder.resolve("ports.html");
		driver().click(Keys.EXPORT);
		driver().type("save.file", report.toString());
		driver().press("Save");
		driver().waitFor("the report is written", CHECK, () -> driver().text(Keys.PROBLEM).contains("ports.html"));
		assertTrue(Files.readString(report).contains("5565"));

		check();
		driver().openTab("History");
		driver().waitFor("both runs are kept", () -> driver().rows(Keys.RUNS).size() >= 2
				&& driver().rows(Keys.RUNS).get(1).toString().contains("1 open"));
		driver().select(Keys.RUNS, driver().rows(Keys.RUNS).getFirst().text());
		driver().waitFor("the change is told", () -> driver().rows(Keys.CHANGES).stream()
				.anyMatch(row -> row.text().equals(HERE + ":" + INPUT) && row.cell("Earlier").equals("open")));
	}

	@Test
	void whatCannotBeAskedIsSaidInPlaceAndSeveralHostsNeedAWord() {
		tickOnly(PRODUCT);
		driver().type(Keys.HOSTS, "http://gis01/");
		driver().click(Keys.CHECK);
		driver().waitFor("that is no host", () -> driver().text(Keys.PROBLEM).contains("CAS-1270"));

		driver().type(Keys.HOSTS, HERE + " 127.0.0.2");
		driver().click(Keys.CHECK);
		driver().waitFor("two hosts need a word", () -> driver().isPresent(Keys.CONFIRM));
		assertFalse(driver().isDialogOpen());
		driver().click(Keys.CONFIRM);
		waitForEnd();
		assertEquals(List.of(HERE + " \u00b7 " + PRODUCT, "127.0.0.2 \u00b7 " + PRODUCT),
				driver().rows(Keys.RESULTS).stream().map(Row::text).filter(text -> text.contains(PRODUCT)).toList());
	}

	/** They are out of sight until somebody wants them, and named when they are not as usual. */
	@Test
	void portsOfOnesOwnAndAnotherTimeAreChosenUnderOptions() throws IOException {
		driver().type(Keys.HOSTS, HERE);
		assertEquals("Options", driver().text(Keys.OPTIONS));
		assertFalse(driver().isPresent(Keys.OPTION_PORTS));
		driver().click(Keys.OPTIONS);
		try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getByName(HERE))) {
			driver().type(Keys.OPTION_PORTS, "all of them");
			driver().click(Keys.CHECK);
			driver().waitFor("these are no ports", () -> driver().text(Keys.PROBLEM).contains("CAS-1276"));
			driver().type(Keys.OPTION_PORTS, Integer.toString(listening.getLocalPort()));
			driver().type(Keys.OPTION_TIMEOUT, "5 s");
			assertFalse(driver().isEnabled(Keys.OPTION_DIRECTION + "local"));
			check();
			assertEquals(List.of(Integer.toString(listening.getLocalPort())), ports().stream().map(row -> row.text().strip()).toList());
			assertTrue(ports().getFirst().has("open"), ports()::toString);
			driver().screenshotOfWindow(Journey.pictures().resolve("ports-options.png"));
			driver().click(Keys.OPTIONS);
			driver().waitFor("they are out of sight", () -> !driver().isPresent(Keys.OPTION_PORTS));
			assertEquals("Options: ports " + listening.getLocalPort() + " \u00b7 5 s", driver().text(Keys.OPTIONS));
		} finally {
			chooseTheUsualOptions();
		}
		driver().waitFor("all is as usual", () -> driver().text(Keys.OPTIONS).equals("Options"));
	}

	@Test
	void aFirewallScriptIsWrittenForADirectionAndForPeers() throws IOException {
		tickOnly(PRODUCT);
		driver().click(Keys.FIREWALL);
		driver().waitFor("the dialog is open", () -> driver().isDialogOpen());
		driver().choose(Keys.FIREWALL_TOOL, "nftables");
		driver().type(Keys.FIREWALL_PEERS, "gis01");
		driver().waitFor("a name is no peer", () -> driver().dialogMessage().contains("CAS-1273"));
		driver().type(Keys.FIREWALL_PEERS, "10.1.0.0/16 2001:db8::1");
		driver().click(Keys.FIREWALL_OUT);
		driver().waitFor("the script is for what comes in from the peers", () -> driver().text(Keys.FIREWALL_SCRIPT)
				.contains("ip saddr { 10.1.0.0/16 } tcp dport 6143 accept") && driver().text(Keys.FIREWALL_SCRIPT).contains("flows='in'"));
		driver().screenshot(Journey.pictures().resolve("ports-firewall.png"));
		driver().openTab("Undo");
		driver().waitFor("the undo is shown", () -> driver().text(Keys.FIREWALL_UNDO).contains("act=${1:-undo}"));
		driver().press("Copy");
		driver().waitFor("it is copied", () -> driver().dialogMessage().contains("undo for nftables is on the clipboard"));
		driver().openTab("Script");
		driver().press("Save\u2026");
		Path script = folder.resolve("open.sh");
		driver().type("save.file", script.toString());
		driver().press("Save");
		driver().waitFor("the script is written", CHECK, () -> driver().dialogMessage().contains("open.sh"));
		assertTrue(Files.readString(script).contains("tcp dport 6143 accept"));
		driver().click(Keys.FIREWALL_IN);
		driver().waitFor("no direction is none", () -> driver().dialogMessage().contains("CAS-1272"));
		driver().press("Close");
	}

	@Test
	void rulesOfOnesOwnAreToldByLineAndThenAsked() throws IOException {
		Path rules = Files.writeString(folder.resolve("site.csv"), "id,product,ports\nours,Print server,70000\n");
		driver().select(Keys.PRODUCTS, PRODUCT);
		driver().openTab("Catalogue");
		driver().type(Keys.CATALOG_FILE, rules.toString());
		driver().waitFor("the line is named", () -> driver().rows(Keys.CATALOG_PROBLEMS).stream()
				.anyMatch(row -> row.cell("Line").equals("2") && row.cell("What is wrong with it").contains("65535")));
		driver().screenshotOfWindow(Journey.pictures().resolve("ports-catalog.png"));
		try (ServerSocket printer = new ServerSocket(0, 50, InetAddress.getByName(HERE))) {
			Files.writeString(rules, "id,product,ports\nours,Print server," + printer.getLocalPort() + "\n");
			driver().openTab("Result");
			driver().openTab("Catalogue");
			driver().waitFor("it is mended", () -> driver().text(Keys.CATALOG_STATE).startsWith("The rule of this file is used"));
			assertEquals(List.of(PRODUCT), driver().selection(Keys.PRODUCTS), "what is selected stays so");
			driver().doubleClick(Keys.PRODUCTS, "Print server");
			driver().openTab("Result");
			driver().type(Keys.HOSTS, HERE);
			check();
			assertTrue(port(printer.getLocalPort()).has("open"), ports()::toString);
			driver().doubleClick(Keys.PRODUCTS, "Print server");
		} finally {
			driver().openTab("Catalogue");
			driver().type(Keys.CATALOG_FILE, "");
		}
		driver().waitFor("it is forgotten", () -> driver().rows(Keys.PRODUCTS).stream().noneMatch(row -> row.has("Print server")));
	}

	/** The host greets so slowly that the check would go on for minutes, longer than anybody waits here. */
	@Test
	void stopEndsACheckAtOnceAndKeepsWhatWasFound() throws IOException {
		tickOnly(PRODUCT);
		driver().type(Keys.HOSTS, HERE);
		try (ServerSocket input = new ServerSocket(INPUT, 50, InetAddress.getByName(HERE)); SlowGreeting silent = new SlowGreeting(HERE, 6143)) {
			assertTrue(input.isBound() && silent.isBound());
			driver().click(Keys.OPTIONS);
			driver().type(Keys.OPTION_TIMEOUT, "5 min");
			driver().click(Keys.CHECK);
			driver().waitFor("one is open and one is asked", () -> port(INPUT).has("open") && port(6143).has("asking\u2026"));
			driver().click(Keys.STOP);
			driver().waitFor("it is stopped", () -> driver().text(Keys.SUMMARY).startsWith("Stopped."));

			assertTrue(port(INPUT).has("open"), port(INPUT).toString());
			assertTrue(port(6143).has("could not check: cancelled"), port(6143).toString());
			assertFalse(driver().isPresent(Keys.STOP));
		} finally {
			chooseTheUsualOptions();
		}
	}

	@Test
	void whatIsAdvisedStaysWithTheSelectedPortOfThisComputer() throws IOException {
		tickOnly(PRODUCT);
		try (ServerSocket input = new ServerSocket(INPUT, 50, InetAddress.getByName(HERE))) {
			driver().openTab("This computer");
			driver().click(Keys.MACHINE_LOOK);
			driver().waitFor("the port is listed", CHECK, () -> driver().rows(Keys.MACHINE).stream()
					.anyMatch(row -> row.has(Integer.toString(input.getLocalPort())) && row.has(PRODUCT)));
			driver().select(Keys.MACHINE, Integer.toString(INPUT));
			driver().waitFor("the advice is shown", () -> driver().text(Keys.MACHINE_ADVICE).contains("CAS-12"));
			String advice = driver().text(Keys.MACHINE_ADVICE);
			driver().click(Keys.MACHINE_LOOK);
			driver().waitFor("it has looked again", CHECK, () -> driver().text(Keys.MACHINE_FACTS).contains("are in use"));
			assertEquals(List.of(Integer.toString(INPUT)), driver().selection(Keys.MACHINE));
			assertEquals(advice, driver().text(Keys.MACHINE_ADVICE));
		}
	}

	@Test
	void aProbeThatAnotherBundleRegistersIsAsked() throws IOException {
		tickOnly(PRODUCT);
		driver().type(Keys.HOSTS, HERE);
		PortProbe ours = reached -> new ProbeResult(reached.target(), new Verdict.WrongService("our own probe looked"), reached.spent(),
				reached.steps());
		ServiceRegistration<PortProbe> registered = FrameworkUtil.getBundle(PortDiagnosticsTest.class).getBundleContext()
				.registerService(PortProbe.class, ours, FrameworkUtil.asDictionary(Map.of(ProbeSource.SERVICE, "https")));
		try (ServerSocket https = new ServerSocket(6143, 50, InetAddress.getByName(HERE))) {
			assertTrue(https.isBound());
			check();
			assertTrue(port(6143).has("wrong service: our own probe looked"), port(6143).toString());
			registered.unregister();
			registered = null;
			check();
			assertFalse(port(6143).has("wrong service: our own probe looked"), port(6143).toString());
		} finally {
			if (registered != null) {
				registered.unregister();
			}
		}
	}

	/** And puts them out of sight. */
	private void chooseTheUsualOptions() {
		if (!driver().isPresent(Keys.OPTION_PORTS)) {
			driver().click(Keys.OPTIONS);
		}
		driver().type(Keys.OPTION_PORTS, "");
		driver().type(Keys.OPTION_TIMEOUT, "");
		driver().click(Keys.OPTIONS);
	}

	/** A double click ticks and unticks; the view may have ticks of an earlier journey, in which nothing else was ticked. */
	private void tickOnly(String product) {
		driver().type(Keys.HOSTS, HERE);
		driver().click(Keys.CHECK);
		if (driver().isPresent(Keys.PROBLEM) && driver().text(Keys.PROBLEM).contains("CAS-1206")) {
			driver().doubleClick(Keys.PRODUCTS, product);
		} else {
			waitForEnd();
		}
	}

	private void check() {
		driver().click(Keys.CHECK);
		waitForEnd();
	}

	private void waitForEnd() {
		driver().waitFor("the check is over", CHECK,
				() -> driver().isEnabled(Keys.CHECK) && driver().text(Keys.SUMMARY).matches(".* ports? in .*"));
	}

	private Row port(int port) {
		return ports().stream().filter(row -> row.text().startsWith(port + " ")).findFirst()
				.orElseThrow(() -> new AssertionError("No port " + port + " among " + ports()));
	}

	private List<Row> ports() {
		return driver().rows(Keys.RESULTS).stream().flatMap(row -> row.children().stream()).toList();
	}
}
