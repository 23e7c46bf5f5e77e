// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

/**
 * Hears of what listeners throw. A workbench catches it round its event loop and only logs it; a journey must fail.
 * One for each display, beside the handlers that are there already.
 */
final class ListenerFailures {
	private static final String KEY = ListenerFailures.class.getName();

	private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

	static ListenerFailures of(Display display) {
		ListenerFailures fresh = new ListenerFailures();
		display.syncExec(() -> {
			if (display.getData(KEY) == null) {
				display.setData(KEY, fresh);
				fresh.listen(display);
			}
		});
		ListenerFailures[] one = new ListenerFailures[1];
		display.syncExec(() -> one[0] = (ListenerFailures) display.getData(KEY));
		return one[0];
	}

	void add(Throwable failure) {
		if (failures.stream().noneMatch(known -> known == failure)) {
			failures.add(failure);
		}
	}

	/** The first failure since the last time somebody asked. */
	Optional<Throwable> take() {
		Optional<Throwable> first = Optional.ofNullable(failures.poll());
		failures.clear();
		return first;
	}

	private void listen(Display display) {
		Consumer<RuntimeException> exceptions = display.getRuntimeExceptionHandler();
		display.setRuntimeExceptionHandler(failure -> {
			add(failure);
			exceptions.accept(failure);
		});
		Consumer<Error> errors = display.getErrorHandler();
		display.setErrorHandler(failure -> {
			add(failure);
			errors.accept(failure);
		});
	}
}
