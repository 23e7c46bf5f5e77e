// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One {@code KEY=value} or bare {@code KEY} of a line, for example {@code HOSTID=ANY} or {@code TS_OK}.
 *
 * @param key   as written
 * @param value without its quotes, a continuation inside it read as one blank; empty for a bare key
 */
public record Attribute(String key, Optional<String> value) {

	private static final Pattern OTHER_FORM = Pattern.compile("V\\d{1,4}(\\.\\d{1,4})?_LK");

	public Attribute {
		Objects.requireNonNull(key);
		Objects.requireNonNull(value);
	}

	/**
	 * Whether anyone may edit it: keys without an upper-case letter, as in {@code vendor_info} (reference/domain.md 2.1).
	 * Every other key is the publisher's.
	 */
	public boolean isEditable() {
		return isEditable(key);
	}

	static boolean isEditable(String key) {
		return key.chars().anyMatch(Character::isLowerCase) && key.chars().noneMatch(Character::isUpperCase);
	}

	/** Whether it is a signature itself: {@code SIGN}, {@code SIGN2} or a {@code V7.1_LK} of another format version. */
	public boolean isSignature() {
		return key.equals("SIGN") || key.equals("SIGN2") || OTHER_FORM.matcher(key).matches();
	}
}
