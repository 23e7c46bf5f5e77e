// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Locale;
import java.util.Optional;

/** The parts of a provisioning file, each begun by a line such as {@code // User Information}. */
enum ProvisioningSection {
	USER("User Information"), CORE("Features and authorization numbers"), EXTENSIONS("Other Extensions");

	private static final String MARK = "//";

	private final String title;

	ProvisioningSection(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	String heading() {
		return MARK + " " + title;
	}

	static boolean isHeading(String line) {
		return line.startsWith(MARK);
	}

	/** The section that a heading begins, in any case; other headings are comments. */
	static Optional<ProvisioningSection> begunBy(String line) {
		String words = line.replaceFirst("^/+", "").strip().toLowerCase(Locale.ROOT);
		for (ProvisioningSection section : values()) {
			if (words.startsWith(section.title.toLowerCase(Locale.ROOT))) {
				return Optional.of(section);
			}
		}
		return Optional.empty();
	}
}
