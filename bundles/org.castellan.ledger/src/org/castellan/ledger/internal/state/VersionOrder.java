// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.util.Comparator;

/** Orders versions by their dotted numbers, so that 10.2 is before 10.10; parts that are no numbers by their text. */
final class VersionOrder implements Comparator<String> {

	static final VersionOrder INSTANCE = new VersionOrder();

	private VersionOrder() {
	}

	@Override
	public int compare(String one, String other) {
		String[] left = one.split("\\.", -1);
		String[] right = other.split("\\.", -1);
		for (int i = 0; i < Math.max(left.length, right.length); i++) {
			int order = comparePart(i < left.length ? left[i] : "0", i < right.length ? right[i] : "0");
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private static int comparePart(String one, String other) {
		if (isNumber(one) && isNumber(other)) {
			return Long.compare(Long.parseLong(one), Long.parseLong(other));
		}
		return one.compareTo(other);
	}

	private static boolean isNumber(String text) {
		return !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
	}
}
