// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.jspecify.annotations.Nullable;

/** The way back to the UI thread: what is posted for a widget that is gone by then is dropped. */
public final class UiThread {

	private UiThread() {
	}

	/** Runs {@code action} on the UI thread soon, unless the widget is disposed before. May be called anywhere. */
	public static void post(Widget owner, Runnable action) {
		Display display = displayOf(owner);
		if (display != null) {
			try {
				display.asyncExec(() -> {
					if (!owner.isDisposed()) {
						action.run();
					}
				});
			} catch (SWTException e) {
				// the display went between the question and the call: the window is closing
				return;
			}
		}
	}

	/** Runs {@code action} once on the UI thread after a while, unless the widget is disposed before. UI thread only. */
	public static void later(Widget owner, int millis, Runnable action) {
		owner.getDisplay().timerExec(millis, () -> {
			if (!owner.isDisposed()) {
				action.run();
			}
		});
	}

	private static @Nullable Display displayOf(Widget owner) {
		try {
			return owner.isDisposed() || owner.getDisplay().isDisposed() ? null : owner.getDisplay();
		} catch (SWTException e) {
			return null;
		}
	}
}
