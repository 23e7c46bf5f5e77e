// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

/**
 * A name from a catalogue, reduced to what no shell, no PowerShell, no batch file and no firewall reads anything into:
 * letters, digits, blank and {@code . , : + - _ ( ) = /} of ASCII. Everything else becomes {@code _}.
 */
final class Label {

	private static final String PLAIN = " .,:+-_()=/";

	private Label() {
	}

	static String of(String text, int longest) {
		StringBuilder plain = new StringBuilder();
		text.strip().codePoints().forEach(c -> plain.append(isPlain(c) ? (char) c : '_'));
		return plain.length() <= longest ? plain.toString() : plain.substring(0, longest - 3) + "...";
	}

	private static boolean isPlain(int c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
	}
}
