// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;

/** Alters a file byte by byte and looks whether somebody accepts it all the same. */
final class Alterations {

	private static final int SAMPLE = 20;

	private Alterations() {
	}

	/**
	 * Flips each bit of every byte, and tries all 255 other values on a sample of bytes.
	 *
	 * @return the first alteration that is accepted, in words; empty if none is
	 */
	static String firstAccepted(byte[] content, Predicate<byte[]> accepts) {
		byte[] altered = content.clone();
		for (int at = 0; at < content.length; at++) {
			for (int bit = 0; bit < 8; bit++) {
				altered[at] = (byte) (content[at] ^ 1 << bit);
				if (accepts.test(altered)) {
					return "bit " + bit + " of byte " + at;
				}
			}
			altered[at] = content[at];
		}
		Random random = new Random(11);
		for (int i = 0; i < SAMPLE; i++) {
			int at = random.nextInt(content.length);
			for (int value = 1; value < 256; value++) {
				altered[at] = (byte) (content[at] + value);
				if (accepts.test(altered)) {
					return "byte " + at + " as " + altered[at];
				}
			}
			altered[at] = content[at];
		}
		return "";
	}

	/** Leaves out each byte in turn, and everything behind it. */
	static String firstAcceptedShortened(byte[] content, Predicate<byte[]> accepts) {
		for (int at = 0; at < content.length; at++) {
			byte[] without = new byte[content.length - 1];
			System.arraycopy(content, 0, without, 0, at);
			System.arraycopy(content, at + 1, without, at, content.length - at - 1);
			if (accepts.test(without) || accepts.test(Arrays.copyOf(content, at))) {
				return "without byte " + at;
			}
		}
		return "";
	}
}
