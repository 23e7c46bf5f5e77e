// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import java.util.function.Consumer;

/**
 * Of several runs of one kind of work only the outcome of the last counts: what comes late of an earlier one would put
 * old rows over the new ones, and drop what a person has selected of these. For example
 * {@code Background.run(request, task, table, latest.only(this::show))}. UI thread only.
 */
public final class Latest {

	private int runs;

	/** For the work that begins now; what is under way does not count any more. */
	public <T> Consumer<Outcome<T>> only(Consumer<Outcome<T>> told) {
		int mine = ++runs;
		return outcome -> {
			if (mine == runs) {
				told.accept(outcome);
			}
		};
	}

	/** Nothing that is under way counts any more. */
	public void forget() {
		runs++;
	}
}
