// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an answer says of one number: how many licences the machine holds <em>from now on</em>, in all. For example, 10 held
 * and 4 given back make {@code count} 6. An answer with a smaller serial than the last one applied is out of date.
 *
 * @param feature    as in the licence line, without blanks
 * @param title      for people, such as {@code ArcGIS Pro Advanced}; printable, may be empty
 * @param count      0 after all were returned
 * @param serial     1 for the first answer about this number and machine, rising with each change
 * @param lineSerial value of {@code SN=} in the licence line that gives these licences: letters, digits, {@code . _ -}
 */
public record Activated(AuthorizationNumber number, String feature, String title, int count, long serial,
		String lineSerial) {

	private static final Pattern WORD = Pattern.compile("[!-:<-~&&[^\"]]{1,256}");
	private static final Pattern LINE_SERIAL = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	public Activated {
		Objects.requireNonNull(number);
		Lines.requireValueOrEmpty(title);
		if (!WORD.matcher(feature).matches() || !LINE_SERIAL.matcher(lineSerial).matches()) {
			throw new IllegalArgumentException("A feature is one word, a line serial letters and digits");
		}
		if (serial < 1 || count < 0 || count > Item.MOST) {
			throw new IllegalArgumentException("Not an activation: serial " + serial + ", count " + count);
		}
	}
}
