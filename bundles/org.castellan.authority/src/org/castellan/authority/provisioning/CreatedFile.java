// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.castellan.authority.order.LicenseType;

/**
 * A file for a customer, or what it will be.
 *
 * @param fileName for example {@code O-000042.prvs}
 * @param serials  of a licence file, by feature: what its line has for {@code SN=}
 */
public record CreatedFile(String fileName, LicenseType type, String text, Map<String, String> serials) {

	/** One without licence lines. */
	public CreatedFile(String fileName, LicenseType type, String text) {
		this(fileName, type, text, Map.of());
	}

	public CreatedFile {
		Objects.requireNonNull(fileName);
		Objects.requireNonNull(type);
		Objects.requireNonNull(text);
		serials = Map.copyOf(serials);
	}

	/** As the file holds it: a licence file in 8-bit Latin, the others in UTF-8. */
	public byte[] bytes() {
		return text.getBytes(type == LicenseType.NAMED_USER ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
	}

	/** Without the numbers and the contact. */
	@Override
	public String toString() {
		return "CreatedFile[" + fileName + "]";
	}
}
