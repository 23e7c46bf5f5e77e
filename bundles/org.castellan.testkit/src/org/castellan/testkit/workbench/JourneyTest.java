// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A way of a user through the real window, told with {@link #driver()}; begins in a clean workbench. */
@Timeout(300)
public abstract class JourneyTest {
	@RegisterExtension
	final Journey journey = new Journey();

	protected final WorkbenchDriver driver() {
		return journey.driver();
	}
}
