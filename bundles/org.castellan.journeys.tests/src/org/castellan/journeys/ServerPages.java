// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.castellan.testkit.workbench.WorkbenchDriver;

/** The editor of one licence server, page by page, in the words of an administrator. */
final class ServerPages {
	private static final Duration START = Duration.ofSeconds(60);
	private static final String SAVE_FILE = "save.file";

	private final WorkbenchDriver driver;
	private final String name;

	ServerPages(WorkbenchDriver driver, String name) {
		this.driver = driver;
		this.name = name;
	}

	/** Turns to a page by the title on its tab. */
	ServerPages page(String title) {
		driver.openTab(name);
		driver.openTab(title);
		return this;
	}

	String headline() {
		return driver.text(Keys.HEADLINE);
	}

	/** What came of the last act on the page in front. */
	String outcome() {
		return driver.text(Keys.PAGE_OUTCOME);
	}

	void waitForHeadline(String start) {
		driver.waitFor("the headline says " + start, START, () -> headline().startsWith(start));
	}

	void waitForOutcome(String part) {
		driver.waitFor("the page says \"" + part + "\"", START, () -> outcome().contains(part));
	}

	/** Starts the service and answers its address. */
	String start() {
		page("Service");
		driver.click(Keys.SERVICE_START);
		waitForHeadline("Running");
		return address();
	}

	/** Where the service answers, for example {@code 27000@localhost}. */
	String address() {
		page("Service");
		driver.waitFor("the address is known", () -> driver.text(Keys.SERVICE_FACTS + ".address").contains("@"));
		return driver.text(Keys.SERVICE_FACTS + ".address");
	}

	long process() {
		page("Service");
		driver.waitFor("the process is known", () -> !driver.text(Keys.SERVICE_FACTS + ".process").isEmpty());
		return Long.parseLong(driver.text(Keys.SERVICE_FACTS + ".process"));
	}

	void reread() {
		page("Service");
		driver.click(Keys.SERVICE_REREAD);
	}

	void stop() {
		page("Service");
		driver.click(Keys.SERVICE_STOP);
		driver.press("Stop service");
		waitForHeadline("Stopped");
	}

	/** The id of the machine that the console suggests. */
	String bestMachineId() {
		page("Machine IDs");
		driver.waitFor("there are machine ids", () -> !driver.rows(Keys.MACHINE_IDS).isEmpty());
		return driver.rows(Keys.MACHINE_IDS).getFirst().cell("Value");
	}

	/** Opens the Software Authorization Wizard. */
	AuthorizationPages wizard() {
		page("Authorization");
		driver.click(Keys.AUTHORIZE);
		return new AuthorizationPages(driver);
	}

	/** Opens the wizard that gives licences back. */
	AuthorizationPages deauthorize() {
		page("Authorization");
		driver.click(Keys.DEAUTHORIZE);
		return new AuthorizationPages(driver);
	}

	/** Opens the wizard that binds what is authorized anew. */
	AuthorizationPages repair() {
		page("Authorization");
		driver.click(Keys.REPAIR);
		return new AuthorizationPages(driver);
	}

	/** Walks the wizard up to the review of the file, trusting its publisher on the way. */
	AuthorizationPages review(Path license, Path certificate) {
		return wizard().file(license).read().trust(certificate).review();
	}

	void authorize(Path license, Path certificate) {
		AuthorizationPages wizard = review(license, certificate);
		wizard.apply();
		wizard.close();
	}

	/** Authorizes the server online, trusting the vendor for the first time. */
	void authorize(VendorSite vendor, String site, int count) {
		AuthorizationPages wizard = wizard().begin().online(site).contact().number(VendorSite.NUMBER, count).noExtensions()
				.trustSite().trust(vendor.certificate());
		wizard.waitUntilDone();
		wizard.close();
	}

	/** Waits until the feature has so many seats in all. */
	void assertSeats(String feature, int seats) {
		page("Availability");
		waitForSeats(feature, seats + " seats", row -> row.cell("Total").equals(Integer.toString(seats)));
	}

	/** Waits until no request waits for a response any more. */
	void assertNothingWaits() {
		page("Authorization");
		driver.waitFor("nothing waits any more", () -> !driver.isPresent(Keys.AUTHORIZATION_PENDING));
	}

	/** Waits until a request is listed as waiting, and answers its row. */
	Row waitForPending() {
		page("Authorization");
		driver.waitFor("a request is listed", () -> pending().size() == 1);
		return pending().getFirst();
	}

	/** Requests that wait for a response. */
	List<Row> pending() {
		return driver.rows(Keys.AUTHORIZATION_PENDING);
	}

	/** What is authorized by authorization numbers. */
	List<Row> activations() {
		return driver.rows(Keys.AUTHORIZATION_ACTIVATIONS);
	}

	/** Waits until this is said beside the only authorization, for example how many of it are passed on. */
	void waitForNote(String note) {
		page("Authorization");
		driver.waitFor("the one authorization is noted \"" + note + "\"",
				() -> activations().stream().map(row -> row.cell("Note")).toList().equals(List.of(note)));
	}

	/** Types where to save, and saves. */
	void saveAs(Path file) {
		driver.type(SAVE_FILE, file.toString());
		driver.press("Save");
	}

	List<Row> seats() {
		return driver.rows(Keys.AVAILABILITY);
	}

	Row feature(String feature) {
		return seats().stream().filter(row -> row.text().equals(feature)).findFirst()
				.orElseThrow(() -> new AssertionError("No feature " + feature + " among " + seats()));
	}

	void waitForSeats(String feature, String description, Predicate<Row> condition) {
		driver.waitFor(feature + " has " + description, START, () -> condition.test(feature(feature)));
	}

	void waitUntilInUse(String feature, int seats) {
		waitForSeats(feature, seats + " seats in use", row -> row.cell("In use").equals(Integer.toString(seats)));
	}

	/** Releases the seat of a holder, confirming what that risks. */
	void release(String feature, String holder) {
		driver.select(Keys.AVAILABILITY, feature, holder);
		driver.click(Keys.AVAILABILITY_RELEASE);
		driver.press("Release seat");
	}
}
