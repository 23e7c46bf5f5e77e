// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

/** What was typed, as it can be typed once more: {@code  --credential-file "my credential"}. */
final class TypedAgain {

	private TypedAgain() {
	}

	/** After a blank; a value with a blank in quotes, which all shells know. */
	static String option(String name, String value) {
		return " " + name + " " + (value.indexOf(' ') < 0 ? value : '"' + value + '"');
	}
}
