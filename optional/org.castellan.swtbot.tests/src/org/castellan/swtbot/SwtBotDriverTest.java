// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import java.nio.file.Path;
import java.time.Duration;

import org.castellan.testkit.workbench.WorkbenchDriver;
import org.castellan.testkit.workbench.contract.WorkbenchDriverContractTest;
import org.eclipse.swt.widgets.Display;

class SwtBotDriverTest extends WorkbenchDriverContractTest {
	@Override
	protected WorkbenchDriver driver(Display display, Duration patience, Path pictures) {
		return new SwtBotDriver(display, patience, pictures);
	}
}
