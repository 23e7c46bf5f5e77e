// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** How many requests were answered, by the first digit of their status. Thread-safe. */
public final class RequestCounts {

	private static final int CLASSES = 6;
	private static final int CLASS_SIZE = 100;

	private final LongAdder[] byClass = IntStream.range(0, CLASSES).mapToObj(i -> new LongAdder())
			.toArray(LongAdder[]::new);

	void count(int status) {
		byClass[status / CLASS_SIZE].increment();
	}

	/** @param firstDigit 2 to 5 */
	public long answered(int firstDigit) {
		return byClass[firstDigit].sum();
	}
}
