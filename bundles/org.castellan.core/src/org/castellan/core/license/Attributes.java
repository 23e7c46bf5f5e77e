// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Optional;

/**
 * The attributes of a line in the order written. Keys are compared with their case, since case says who may edit:
 * {@code SIGN} is the publisher's, {@code sign} would be anyone's.
 */
public record Attributes(List<Attribute> entries) {

	static final Attributes NONE = new Attributes(List.of());

	public Attributes {
		entries = List.copyOf(entries);
	}

	/** The value of a key; a bare key has the value {@code ""}. */
	public Optional<String> value(String key) {
		for (Attribute entry : entries) {
			if (entry.key().equals(key)) {
				return Optional.of(entry.value().orElse(""));
			}
		}
		return Optional.empty();
	}

	public boolean has(String key) {
		return value(key).isPresent();
	}
}
