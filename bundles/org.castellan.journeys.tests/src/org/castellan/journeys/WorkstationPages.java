// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.util.List;

import org.castellan.authorization.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.castellan.testkit.workbench.WorkbenchDriver;

/** The view of this workstation, in the words of its user. */
final class WorkstationPages {
	private final WorkbenchDriver driver;

	private WorkstationPages(WorkbenchDriver driver) {
		this.driver = driver;
	}

	static WorkstationPages open(WorkbenchDriver driver) {
		driver.menu("Help", "Software Authorization");
		return new WorkstationPages(driver);
	}

	/** Waits until nothing is authorized, and answers what the view says then. */
	String waitForNothing() {
		driver.waitFor("nothing is authorized", () -> driver.isPresent(Keys.WORKSTATION_EMPTY));
		return driver.text(Keys.WORKSTATION_EMPTY);
	}

	/** Waits for what is authorized, and answers its rows. */
	List<Row> waitForActivations() {
		driver.waitFor("something is authorized",
				() -> driver.isPresent(Keys.WORKSTATION) && !driver.rows(Keys.WORKSTATION).isEmpty());
		return driver.rows(Keys.WORKSTATION);
	}

	/** Waits until a request waits for its response, and answers its row. */
	Row waitForPending() {
		driver.waitFor("a request waits", () -> driver.isPresent(Keys.WORKSTATION_PENDING)
				&& driver.rows(Keys.WORKSTATION_PENDING).size() == 1);
		return driver.rows(Keys.WORKSTATION_PENDING).getFirst();
	}

	AuthorizationPages wizard() {
		return click(Keys.WORKSTATION_AUTHORIZE);
	}

	AuthorizationPages deauthorize() {
		return click(Keys.WORKSTATION_DEAUTHORIZE);
	}

	AuthorizationPages repair() {
		return click(Keys.WORKSTATION_REPAIR);
	}

	private AuthorizationPages click(String key) {
		driver.click(key);
		return new AuthorizationPages(driver);
	}
}
