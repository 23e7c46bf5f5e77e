// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.castellan.authorization.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.castellan.testkit.workbench.WorkbenchDriver;

/** The Software Authorization Wizard and its sisters, page by page, in the words of a customer. */
final class AuthorizationPages {
	private static final Duration WORK = Duration.ofSeconds(60);
	private static final String WIZARD_DONE = "wizard.done";
	private static final String WIZARD_WORK = "wizard.work";

	private final WorkbenchDriver driver;

	AuthorizationPages(WorkbenchDriver driver) {
		this.driver = driver;
	}

	/** Names a file that was received; goes nowhere yet. */
	AuthorizationPages file(Path file) {
		driver.type(Keys.FILE, file.toString());
		return this;
	}

	/** Lets the machine look at the file that was named. */
	AuthorizationPages read() {
		driver.next();
		return this;
	}

	/** Trusts the publisher whose certificate is asked for. */
	AuthorizationPages trust(Path certificate) {
		driver.type(Keys.PUBLISHER_FILE, certificate.toString());
		driver.click(Keys.PUBLISHER_COMPARED);
		driver.next();
		return this;
	}

	/** Waits for the review of a file. */
	AuthorizationPages review() {
		driver.waitFor("the file can be reviewed", () -> driver.isPresent(Keys.REVIEW_FEATURES));
		return this;
	}

	/** What the file under review brings. */
	List<Row> features() {
		return driver.rows(Keys.REVIEW_FEATURES);
	}

	List<Row> problems() {
		return driver.rows(Keys.REVIEW_PROBLEMS);
	}

	/** Chooses to begin an authorization. */
	AuthorizationPages begin() {
		driver.click(Keys.OPTION_INSTALLED);
		driver.next();
		return this;
	}

	AuthorizationPages online(String site) {
		driver.click(Keys.METHOD_ONLINE);
		driver.type(Keys.SITE, site);
		driver.next();
		return this;
	}

	AuthorizationPages offline() {
		driver.click(Keys.METHOD_OFFLINE);
		driver.next();
		return this;
	}

	/** Has another licence server answer, as {@code port@host}. */
	AuthorizationPages fromServer(String address) {
		driver.click(Keys.METHOD_SERVER);
		driver.type(Keys.SERVER, address);
		driver.next();
		return this;
	}

	/** Says who authorizes, on two pages. */
	AuthorizationPages contact() {
		driver.type(Keys.CONTACT + "first_name", "Ada");
		driver.type(Keys.CONTACT + "last_name", "Example");
		driver.type(Keys.CONTACT + "organization", "Example Surveying");
		driver.type(Keys.CONTACT + "email", "ada@example.org");
		driver.next();
		driver.type(Keys.CONTACT + "city", "Redlands");
		driver.next();
		return this;
	}

	/** Types a number, and how many licences of it. */
	AuthorizationPages number(String number, int count) {
		driver.type(Keys.NUMBER + 0, number);
		driver.type(Keys.COUNT + 0, Integer.toString(count));
		driver.next();
		return this;
	}

	/** Types the number of a single use. */
	AuthorizationPages number(String number) {
		driver.type(Keys.NUMBER + 0, number);
		driver.next();
		return this;
	}

	/** Goes on without extensions: online, that has the request answered. */
	AuthorizationPages noExtensions() {
		driver.waitFor("extensions can be added", () -> driver.isPresent(Keys.EXTENSION_ADD));
		driver.next();
		return this;
	}

	/** Trusts the site whose fingerprint is shown. */
	AuthorizationPages trustSite() {
		driver.waitFor("the site's fingerprint is shown", WORK, () -> driver.isPresent(Keys.SITE_FINGERPRINT));
		driver.click(Keys.SITE_COMPARED);
		driver.next();
		return this;
	}

	/** Sends a request again that waits for its answer. */
	AuthorizationPages sendAgain() {
		driver.waitFor("requests are listed", WORK, () -> !driver.rows(Keys.PENDING).isEmpty());
		driver.click(Keys.PENDING_SEND);
		return this;
	}

	/** Goes on, where nothing has to be typed. */
	AuthorizationPages next() {
		driver.next();
		return this;
	}

	/** What is wrong, below the page, with its code. */
	String waitForProblem(String code) {
		driver.waitFor(code + " is told", WORK,
				() -> driver.isPresent(Keys.PROBLEM) && driver.text(Keys.PROBLEM).contains(code));
		return driver.text(Keys.PROBLEM);
	}

	/** Leaves the wizard. */
	void cancel() {
		driver.cancel();
		driver.waitFor("the wizard is closed", () -> !driver.isDialogOpen());
	}

	/** Saves the request to a file and closes the wizard. */
	void save(Path file) {
		driver.type(Keys.REQUEST_FILE, file.toString());
		driver.finish();
		waitUntilDone();
		close();
	}

	/** Gives back that many licences of a row. */
	AuthorizationPages giveBack(int row, int count) {
		driver.waitFor("it is known what can be given back", WORK, () -> driver.isPresent(Keys.DEAUTHORIZE_COUNT + row));
		driver.type(Keys.DEAUTHORIZE_COUNT + row, Integer.toString(count));
		driver.next();
		return this;
	}

	/** Applies the file under review, and answers what the last page says. */
	String apply() {
		driver.finish();
		return waitUntilDone();
	}

	/** Waits until the wizard shows that something is going on. */
	AuthorizationPages waitForWork() {
		driver.waitFor("work is shown", () -> driver.isPresent(WIZARD_WORK));
		return this;
	}

	/** Waits for the last page and answers what it says. */
	String waitUntilDone() {
		driver.waitFor("it is done", WORK, () -> driver.isPresent(WIZARD_DONE));
		return driver.text(WIZARD_DONE);
	}

	/** Goes on where nobody has to be trusted any more, and answers how long it takes until the last page. */
	Duration timeUntilDone() {
		driver.waitFor("extensions can be added", () -> driver.isPresent(Keys.EXTENSION_ADD));
		long start = System.nanoTime();
		driver.next();
		waitUntilDone();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	void close() {
		driver.finish();
		driver.waitFor("the wizard is closed", () -> !driver.isDialogOpen());
	}

	String message() {
		return driver.dialogMessage();
	}
}
