// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.io.Serial;

/** What a journey asked for is not on the screen, or cannot be used at this moment; it may be a moment later. */
public final class NotOnScreen extends AssertionError {
	@Serial
	private static final long serialVersionUID = 1L;

	public NotOnScreen(String message) {
		super(message);
	}

	public NotOnScreen(String message, Throwable cause) {
		super(message, cause);
	}
}
