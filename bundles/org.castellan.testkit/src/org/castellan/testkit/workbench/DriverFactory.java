// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.swt.widgets.Display;

/** Makes a driver, for example {@code SwtDriver::new}. */
@FunctionalInterface
public interface DriverFactory {
	/**
	 * @param patience how long a verb waits for its widget
	 * @param pictures the folder for pictures of failed waits
	 */
	WorkbenchDriver create(Display display, Duration patience, Path pictures);
}
