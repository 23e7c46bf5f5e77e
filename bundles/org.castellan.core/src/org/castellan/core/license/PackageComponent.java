// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Objects;
import java.util.Optional;

/**
 * One feature of a package, {@code name[:version[:count]]}.
 *
 * @param version that of the enabling line if empty
 * @param count   seats of it in one package, 1 if not written
 */
public record PackageComponent(String name, Optional<FeatureVersion> version, SeatCount count) {

	public PackageComponent {
		Objects.requireNonNull(version);
		if (name.isEmpty() || name.length() > 256) {
			throw new IllegalArgumentException("A component has a name of at most 256 characters");
		}
	}

	/** @throws IllegalArgumentException if it is not {@code name[:version[:count]]} */
	static PackageComponent parse(String text) {
		String[] parts = text.split(":", -1);
		if (parts.length > 3) {
			throw new IllegalArgumentException("A component is name:version:count: " + text);
		}
		return new PackageComponent(parts[0],
				parts.length > 1 && !parts[1].isEmpty() ? Optional.of(new FeatureVersion(parts[1])) : Optional.empty(),
				parts.length > 2 ? SeatCount.parse(parts[2]) : SeatCount.of(1));
	}
}
