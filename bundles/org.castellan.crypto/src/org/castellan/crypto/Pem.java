// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The textual encoding of RFC 7468: base64 between a BEGIN and an END line. */
final class Pem {

	static final String CERTIFICATE = "CERTIFICATE";
	static final String PRIVATE_KEY = "PRIVATE KEY";
	private static final int LINE = 64;

	private Pem() {
	}

	static String encode(String label, byte[] der) {
		return begin(label) + Base64.getMimeEncoder(LINE, new byte[] { '\n' }).encodeToString(der) + "\n" + end(label);
	}

	/** @throws IllegalArgumentException if the text is not these blocks, one after the other, and nothing else */
	static List<byte[]> decode(byte[] text, String... labels) {
		String rest = new String(text, StandardCharsets.US_ASCII).replace("\r", "");
		List<byte[]> blocks = new ArrayList<>();
		for (String label : labels) {
			int end = rest.indexOf(end(label));
			if (!rest.startsWith(begin(label)) || end < 0) {
				throw new IllegalArgumentException("Not a " + label + " block");
			}
			blocks.add(Base64.getDecoder().decode(rest.substring(begin(label).length(), end).replace("\n", "")));
			rest = rest.substring(end + end(label).length());
		}
		if (!rest.isEmpty()) {
			throw new IllegalArgumentException("More than the blocks " + List.of(labels));
		}
		return blocks;
	}

	/**
	 * A block, then one or more of another kind; blank lines between them do not count.
	 *
	 * @throws IllegalArgumentException if the text is anything else
	 */
	static List<byte[]> decodeChain(byte[] text, String first, String others) {
		String lines = new String(text, StandardCharsets.US_ASCII).replace("\r", "").replaceAll("\n\\s*\n", "\n");
		int certificates = lines.split(Pattern.quote(begin(others)), -1).length - 1;
		List<String> labels = new ArrayList<>(Collections.nCopies(certificates, others));
		labels.addFirst(first);
		if (certificates == 0) {
			throw new IllegalArgumentException("No " + others + " block");
		}
		return decode(lines.getBytes(StandardCharsets.US_ASCII), labels.toArray(String[]::new));
	}

	private static String begin(String label) {
		return "-----BEGIN " + label + "-----\n";
	}

	private static String end(String label) {
		return "-----END " + label + "-----\n";
	}
}
