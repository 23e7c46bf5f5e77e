// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerdict;
import org.castellan.core.license.SignedLine;

/**
 * A licence file in the home and what the check says of it now.
 *
 * @param name    of the file, without its directory
 * @param applied when it was put there
 * @param file    what it says
 * @param report  what is wrong with it, and which lines are trusted
 */
public record StoredFile(String name, Instant applied, LicenseFile file, LicenseReport report) {

	/** Whether it counts: whole or not at all. */
	boolean counts() {
		return report.isApplicable();
	}

	/** The same file, of whose trusted lines only some count. */
	StoredFile with(Predicate<LineVerdict.Trusted> counting) {
		List<LineVerdict> left = report.verdicts().stream()
				.filter(line -> !(line instanceof LineVerdict.Trusted trusted) || counting.test(trusted)).toList();
		return new StoredFile(name, applied, file, new LicenseReport(report.problems(), left));
	}

	/** Its features that count. */
	List<FeatureLine> features() {
		Set<SignedLine> trusted = report.trusted().stream().map(LineVerdict.Trusted::line).collect(Collectors.toSet());
		return file.features().stream().filter(trusted::contains).toList();
	}
}
