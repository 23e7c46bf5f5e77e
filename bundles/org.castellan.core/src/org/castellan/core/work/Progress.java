// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.work;

/**
 * How long work tells what it does and learns that it should stop, without knowing a window or a terminal. For example
 * {@code progress.step("Asking licsrv01", 1)} before the question and {@code progress.worked(1)} after it.
 */
public interface Progress {

	/** A step begins: a sentence for a person, and how many units it will add through {@link #worked}. */
	void step(String what, int units);

	void worked(int units);

	/** Whether the person asked to stop. Long work looks at it at least every second. */
	boolean isCancelled();

	/** Progress nobody watches. */
	static Progress none() {
		return new Progress() {
			@Override
			public void step(String what, int units) {
				// nobody watches
			}

			@Override
			public void worked(int units) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
	}
}
