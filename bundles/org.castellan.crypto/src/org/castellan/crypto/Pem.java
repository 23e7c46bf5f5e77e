// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

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

	/** @throws IllegalArgumentException if the text is not one block with this label */
	static byte[] decode(String label, byte[] text) {
		String all = new String(text, StandardCharsets.US_ASCII).replace("\r", "");
		if (!all.startsWith(begin(label)) || !all.endsWith(end(label))
				|| all.length() < begin(label).length() + end(label).length()) {
			throw new IllegalArgumentException("Not a " + label + " block");
		}
		String body = all.substring(begin(label).length(), all.length() - end(label).length());
		return Base64.getDecoder().decode(body.replace("\n", ""));
	}

	private static String begin(String label) {
		return "-----BEGIN " + label + "-----\n";
	}

	private static String end(String label) {
		return "-----END " + label + "-----\n";
	}
}
