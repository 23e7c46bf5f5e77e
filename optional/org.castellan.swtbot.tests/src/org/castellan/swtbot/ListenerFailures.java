// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

/** Hears of what listeners throw: SWTBot sends its events without waiting for them, so nobody else would tell. */
final class ListenerFailures implements Consumer<RuntimeException> {
	private static final String KEY = ListenerFailures.class.getName();

	private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

	/** The one listener of this display. */
	static ListenerFailures of(Display display) {
		ListenerFailures fresh = new ListenerFailures();
		display.syncExec(() -> {
			if (display.getData(KEY) == null) {
				display.setData(KEY, fresh);
				display.setRuntimeExceptionHandler(fresh);
			}
		});
		return get(display);
	}

	private static ListenerFailures get(Display display) {
		ListenerFailures[] one = new ListenerFailures[1];
		display.syncExec(() -> one[0] = (ListenerFailures) display.getData(KEY));
		return one[0];
	}

	@Override
	public void accept(RuntimeException failure) {
		failures.add(failure);
	}

	void rethrow() {
		RuntimeException failure = failures.poll();
		if (failure != null) {
			throw new AssertionError("The window failed: " + failure, failure);
		}
	}
}
