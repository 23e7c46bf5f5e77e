// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

/** How long things took, within 2 %, at a few kilobytes: 32 classes for each doubling. For one thread. */
final class Latencies {

	private static final int FINE = 5;

	private final long[] counts = new long[64 << FINE];
	private long total;

	void add(long nanos) {
		counts[index(Math.max(1, nanos))]++;
		total++;
	}

	void add(Latencies other) {
		for (int i = 0; i < counts.length; i++) {
			counts[i] += other.counts[i];
		}
		total += other.total;
	}

	long count() {
		return total;
	}

	/** Not exceeded by that share of all, in nanoseconds. */
	long quantile(double share) {
		long wanted = (long) Math.ceil(share * total);
		long seen = 0;
		for (int i = 0; i < counts.length; i++) {
			seen += counts[i];
			if (seen >= wanted) {
				return ceiling(i);
			}
		}
		return 0;
	}

	private static int index(long nanos) {
		int doubling = 63 - Long.numberOfLeadingZeros(nanos);
		return doubling <= FINE ? (int) nanos
				: (doubling - FINE << FINE) + (int) (nanos >>> doubling - FINE);
	}

	private static long ceiling(int index) {
		if (index < 2 << FINE) {
			return index;
		}
		int shift = (index >>> FINE) - 1;
		return ((index & (1 << FINE) - 1 | 1 << FINE) + 1L << shift) - 1;
	}
}
