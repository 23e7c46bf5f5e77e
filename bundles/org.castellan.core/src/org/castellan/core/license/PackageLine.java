// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Optional;

/**
 * {@code PACKAGE name vendor version [key] COMPONENTS="a b:2.0 c:1.0:4" ...}: features that a FEATURE or INCREMENT line
 * of the package's name gives together.
 *
 * @param components at least one
 */
public record PackageLine(SourceText source, String name, String vendor, FeatureVersion version, Optional<String> key,
		List<PackageComponent> components, Attributes attributes) implements SignedLine {

	public PackageLine {
		components = List.copyOf(components);
	}

	/** {@code OPTIONS=SUITE}: whoever holds a component holds the whole, so the whole counts. */
	public boolean isSuite() {
		return attributes.value("OPTIONS").filter(options -> options.startsWith("SUITE")).isPresent();
	}

	@Override
	public Term term() {
		return Term.ALWAYS;
	}

	@Override
	public boolean isCounted() {
		return false;
	}

	/**
	 * This line with that signature in place of any it has, wrapped as the field does.
	 *
	 * @param hex digits, blanks between them allowed
	 */
	public PackageLine withSign(String hex) {
		return (PackageLine) LineWriter.signed(this, hex);
	}
}
