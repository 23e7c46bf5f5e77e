// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.castellan.provisioning.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.castellan.testkit.workbench.WorkbenchDriver;

/** The Provisioning perspective, in the words of a vendor. */
final class VendorDesk {
	private static final Duration START = Duration.ofSeconds(60);
	private static final String PASSWORD = "only for a journey";
	private static final String DONE = "wizard.done";

	private final WorkbenchDriver driver;
	private final Path folder;

	private VendorDesk(WorkbenchDriver driver, Path folder) {
		this.driver = driver;
		this.folder = folder;
	}

	/** Turns to the vendor's perspective and makes an example to work with, with a key of its own. */
	static VendorDesk withExample(WorkbenchDriver driver, Path folder) {
		VendorDesk desk = beginSetup(driver, folder);
		driver.type(Keys.SETUP_FOLDER, desk.folder.resolve("records").toString());
		desk.makeExample();
		return desk;
	}

	/** As {@link #withExample(WorkbenchDriver, Path)}, with the records on a server. */
	static VendorDesk withExample(WorkbenchDriver driver, Path folder, VendorDatabase database) {
		VendorDesk desk = beginSetup(driver, folder);
		driver.click(Keys.SETUP_SERVER_CHOSEN);
		driver.type(Keys.SETUP_SERVER, database.url());
		driver.type(Keys.SETUP_SERVER_PASSWORD, database.password());
		desk.makeExample();
		return desk;
	}

	/** Turns to the vendor's perspective, where records and key are to be chosen. */
	static VendorDesk beginSetup(WorkbenchDriver driver, Path folder) {
		driver.openPerspective(Keys.PERSPECTIVE);
		driver.openTab("Orders");
		driver.click(Keys.COMMAND_CHOOSE);
		return new VendorDesk(driver, folder.resolve("vendor"));
	}

	private void makeExample() {
		driver.click(Keys.SETUP_EXAMPLE);
		driver.next();
		typeKey();
		driver.finish();
		waitForExample();
	}

	/** Names a key that is to be made, or opened if it is there. */
	void typeKey() {
		driver.type(Keys.SETUP_KEY_FOLDER, folder.resolve("publisher").toString());
		driver.type(Keys.SETUP_KEY_NAME, "Example Publisher");
		driver.type(Keys.SETUP_PASSWORD, PASSWORD);
		driver.type(Keys.SETUP_REPEATED, PASSWORD);
	}

	void waitForExample() {
		driver.waitFor("the example is there", START, () -> !driver.isDialogOpen() && orders().size() == 4);
	}

	/** What the vendor gives to customers, so that they can trust its files. */
	Path certificate() {
		return folder.resolve("publisher/publisher.crt");
	}

	List<Row> orders() {
		return driver.rows(Keys.ORDERS);
	}

	/** The name of the first order of a product that the customer with this organization made. */
	String order(String product, String organization) {
		return orders().stream().filter(row -> row.cell("Product").equals(product) && row.cell("Customer").equals(organization))
				.findFirst().orElseThrow(() -> new AssertionError("No order of " + product + " among " + orders()))
				.cell("Order");
	}

	/** Opens an order and waits until it is read. */
	void open(String order) {
		driver.doubleClick(Keys.ORDERS, order);
		driver.waitFor("the order is read", START, () -> !driver.rows(Keys.ORDER_LINES).isEmpty());
	}

	/** A line of the order in front. */
	Row line(String feature) {
		return driver.rows(Keys.ORDER_LINES).stream().filter(row -> row.cell("Feature").equals(feature)).findFirst()
				.orElseThrow(() -> new AssertionError("No " + feature + " among " + driver.rows(Keys.ORDER_LINES)));
	}

	void waitUntilLeft(String feature, int left) {
		driver.waitFor(left + " of " + feature + " are left", START,
				() -> line(feature).cell("Left").equals(Integer.toString(left)));
	}

	/** Begins a provisioning file of the order in front, up to the contact page. */
	void beginFile() {
		driver.click(Keys.ORDER_PROVISION);
		driver.waitFor("the wizard is open", START, () -> driver.isPresent(Keys.PRODUCT_APPLY));
		driver.click(Keys.PRODUCT_APPLY);
		driver.next();
	}

	void fillInContact() {
		driver.click(Keys.POPULATE_USER);
		driver.click(Keys.POPULATE_ORGANIZATION);
		driver.next();
	}

	/** Reads a request beside the records. */
	void compare(Path request) {
		driver.openTab("Orders");
		driver.click(Keys.COMMAND_ANSWER);
		driver.type(Keys.ANSWER_FILE, request.toString());
		driver.next();
		driver.waitFor("the request can be compared", START, () -> driver.isPresent(Keys.ANSWER_RESPONSE));
	}

	/** Presses the wizard's last button and waits for its last page. */
	String finish() {
		driver.finish();
		driver.waitFor("it is done", START, () -> driver.isPresent(DONE));
		String sentence = driver.text(DONE);
		driver.finish();
		driver.waitFor("the wizard is closed", () -> !driver.isDialogOpen());
		return sentence;
	}
}
