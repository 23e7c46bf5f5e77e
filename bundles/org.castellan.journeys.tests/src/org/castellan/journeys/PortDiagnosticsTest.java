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

import org.castellan.diagnostics.ui.Keys;
import org.castellan.testkit.workbench.Journey;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ports of a product on this computer: what answers, what does not and why, and what changed since. */
public class PortDiagnosticsTest extends ConsoleJourney {
	private static final String PRODUCT = "GeoEvent Server";
	private static final String HERE = "127.0.0.1";
	private static final int INPUT = 5565;
	private static final Duration CHECK = Duration.ofSeconds(30);

	@BeforeEach
	void openPortDiagnostics() {
		driver().openPerspective(Keys.PERSPECTIVE);
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
		driver().waitFor("both runs are kept", () -> driver().rows(Keys.RUNS).size() >= 2);
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
				() -> driver().isEnabled(Keys.CHECK) && driver().text(Keys.SUMMARY).contains(" ports in "));
	}

	private Row port(int port) {
		return ports().stream().filter(row -> row.text().startsWith(port + " ")).findFirst()
				.orElseThrow(() -> new AssertionError("No port " + port + " among " + ports()));
	}

	private List<Row> ports() {
		return driver().rows(Keys.RESULTS).stream().flatMap(row -> row.children().stream()).toList();
	}
}
