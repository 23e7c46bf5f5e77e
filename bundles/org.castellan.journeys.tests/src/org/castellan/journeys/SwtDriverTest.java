// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.nio.file.Path;
import java.time.Duration;

import org.castellan.testkit.workbench.SwtDriver;
import org.castellan.testkit.workbench.WorkbenchDriver;
import org.castellan.testkit.workbench.contract.WorkbenchDriverContractTest;
import org.eclipse.swt.widgets.Display;

class SwtDriverTest extends WorkbenchDriverContractTest {
	@Override
	protected WorkbenchDriver driver(Display display, Duration patience, Path pictures) {
		return new SwtDriver(display, patience, pictures);
	}
}
