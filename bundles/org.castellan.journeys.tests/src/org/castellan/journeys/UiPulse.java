// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.time.Duration;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Asks the window again and again whether it hears, while a journey works in it: the longest answer is its longest freeze. */
final class UiPulse implements AutoCloseable {
	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Thread asking = new Thread(this::ask, "pulse");
	private volatile boolean over;
	private volatile Duration longest = Duration.ZERO;

	private UiPulse() {
		asking.setDaemon(true);
	}

	static UiPulse take() {
		UiPulse pulse = new UiPulse();
		pulse.asking.start();
		return pulse;
	}

	/** The longest that anybody had to wait so far. */
	Duration longest() {
		return longest;
	}

	private void ask() {
		while (!over) {
			long begun = System.nanoTime();
			display.syncExec(() -> {
				// it hears
			});
			Duration waited = Duration.ofNanos(System.nanoTime() - begun);
			if (waited.compareTo(longest) > 0) {
				longest = waited;
			}
		}
	}

	@Override
	public void close() {
		over = true;
	}
}
