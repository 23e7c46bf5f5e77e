// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.Comparator;

/**
 * Texts as a person orders them: numbers in them by their value, letters without regard to case. For example
 * {@code feature2}, {@code Feature10}, {@code feature10b}.
 */
public final class NaturalOrder implements Comparator<String> {

	public static final Comparator<String> OF_TEXTS = new NaturalOrder();

	private NaturalOrder() {
	}

	@Override
	public int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			int order;
			if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
				int endOfA = endOfNumber(a, i);
				int endOfB = endOfNumber(b, j);
				order = compareNumbers(a.substring(i, endOfA), b.substring(j, endOfB));
				i = endOfA;
				j = endOfB;
			} else {
				order = Character.compare(folded(a.charAt(i++)), folded(b.charAt(j++)));
			}
			if (order != 0) {
				return order;
			}
		}
		int rest = Integer.compare(a.length() - i, b.length() - j);
		return rest != 0 ? rest : a.compareToIgnoreCase(b);
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static int endOfNumber(String text, int from) {
		int end = from;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Of any length: the longer number is the greater, once its leading zeros are gone. */
	private static int compareNumbers(String a, String b) {
		String x = a.substring(leadingZeros(a));
		String y = b.substring(leadingZeros(b));
		return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
	}

	private static int leadingZeros(String digits) {
		int zeros = 0;
		while (zeros < digits.length() && digits.charAt(zeros) == '0') {
			zeros++;
		}
		return zeros;
	}

	private static char folded(char c) {
		return Character.toLowerCase(Character.toUpperCase(c));
	}
}
