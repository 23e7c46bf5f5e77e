// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/**
 * The way from a journey's thread into the UI thread. A UI thread that does not come to the work within
 * {@link #FROZEN} is a defect of the window, reported with the place where it hangs.
 */
public final class UiThread {
	private static final Duration FROZEN = Duration.ofSeconds(60);

	private final Display display;
	private final ListenerFailures failures;

	public UiThread(Display display) {
		this.display = display;
		failures = ListenerFailures.of(display);
	}

	public Display display() {
		return display;
	}

	/** Runs a query in the UI thread and answers its result. */
	public <T> T call(Supplier<T> query) {
		CompletableFuture<T> result = new CompletableFuture<>();
		post(() -> {
			try {
				result.complete(query.get());
			} catch (RuntimeException | Error failure) {
				result.completeExceptionally(failure);
			}
		});
		return await(result);
	}

	/**
	 * Runs a gesture in the UI thread and returns when it has ended or has opened a modal dialog: the second event is
	 * handled either after the gesture or in the event loop of that dialog. What a listener threw is thrown here, at the
	 * latest by the next gesture.
	 */
	public void act(Runnable gesture) {
		CompletableFuture<Void> delivered = new CompletableFuture<>();
		post(() -> {
			try {
				gesture.run();
			} catch (RuntimeException | Error failure) {
				failures.add(failure);
			}
		});
		post(() -> delivered.complete(null));
		await(delivered);
		throwFailure();
	}

	private void post(Runnable work) {
		if (Thread.currentThread() == display.getThread()) {
			throw new IllegalStateException("A journey must not run in the UI thread: useUIThread=false");
		}
		display.asyncExec(work);
	}

	private <T> T await(CompletableFuture<T> result) {
		try {
			return result.get(FROZEN.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			throw new AssertionError("The UI thread has not answered for " + FROZEN.toSeconds() + " s. It is at:\n"
					+ stack(display.getThread()), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting for the UI thread", e);
		} catch (ExecutionException e) {
			throw rethrown(e.getCause());
		}
	}

	private void throwFailure() {
		failures.take().ifPresent(failure -> {
			throw rethrown(failure);
		});
	}

	private static AssertionError rethrown(Throwable failure) {
		if (failure instanceof AssertionError assertion) {
			return assertion;
		}
		return new AssertionError("The window failed: " + failure, failure);
	}

	private static String stack(Thread thread) {
		return Arrays.stream(thread.getStackTrace()).map(frame -> "\tat " + frame).collect(Collectors.joining("\n"));
	}
}
