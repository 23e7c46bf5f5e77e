// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A signed response, durable on record before it is returned.
 *
 * @param text     of the {@code .respc} or {@code .resps} file
 * @param fileName for example {@code response.resps}
 * @param again    whether this request was answered before, and this says the same, perhaps with new dates
 */
public record GivenAnswer(String text, String fileName, boolean again) {

	public GivenAnswer {
		Objects.requireNonNull(text);
		Objects.requireNonNull(fileName);
	}

	/** As the file holds it. */
	public byte[] bytes() {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Without what it gives. */
	@Override
	public String toString() {
		return "GivenAnswer[" + fileName + "]";
	}
}
