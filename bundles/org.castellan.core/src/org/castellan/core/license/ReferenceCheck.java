// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds lines that miss the line they belong to: a VENDOR line, what enables a package, what an upgrade lifts. */
record ReferenceCheck(Findings findings) {

	void check(LicenseFile file) {
		checkVendors(file);
		Map<List<String>, List<FeatureLine>> features = file.features().stream()
				.collect(Collectors.groupingBy(ReferenceCheck::name));
		for (PackageLine suite : file.packages()) {
			if (features.getOrDefault(name(suite), List.of()).stream()
					.noneMatch(line -> line.version().equals(suite.version()))) {
				findings.add(suite, LicenseProblem.PACKAGE_NOT_ENABLED, "version", suite.version().text());
			}
			if (suite.isSuite()) {
				findings.add(suite, LicenseProblem.SUITE_NOT_SHARED);
			}
		}
		for (UpgradeLine upgrade : file.upgrades()) {
			if (features.getOrDefault(name(upgrade), List.of()).stream().noneMatch(upgrade::lifts)) {
				findings.add(upgrade, LicenseProblem.UPGRADE_OF_NOTHING, "from", upgrade.from().text(), "to",
						upgrade.to().text());
			}
		}
	}

	/** Tells each vendor once. A VENDOR line that cannot be read is not missing. */
	private void checkVendors(LicenseFile file) {
		if (file.unreadableLines().stream().anyMatch(line -> line.isMeantAs("VENDOR") || line.isMeantAs("DAEMON"))) {
			return;
		}
		Set<String> known = file.vendors().stream().map(VendorLine::name).collect(Collectors.toSet());
		Set<String> told = new HashSet<>();
		for (SignedLine line : file.signedLines()) {
			if (!line.isCounted() || known.contains(line.vendor())) {
				continue;
			}
			if (told.add(line.vendor())) {
				findings.add(line, LicenseProblem.NO_VENDOR_LINE, "vendor", line.vendor());
			} else {
				findings.refuse(line, LicenseProblem.NO_VENDOR_LINE);
			}
		}
	}

	private static List<String> name(SignedLine line) {
		return List.of(line.vendor(), line.name());
	}
}
