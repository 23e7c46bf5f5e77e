// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerdict;
import org.castellan.core.problem.Problem;
import org.castellan.service.ServiceProblem;

/**
 * Which named-user lines count. What a newer file says of a feature overwrites what an older one of that publisher says, it
 * does not add to it (reference/domain.md 1.6): of 9 users and then 12 there are 12. Other features of the older file stay.
 * Which file is newer is told by when it was applied, so the rule holds also after a crash between writing the new file and
 * removing the old one.
 */
final class NamedUserFiles {

	private static final Comparator<StoredFile> AGE = Comparator.comparing(StoredFile::applied)
			.thenComparing(StoredFile::name);

	private NamedUserFiles() {
	}

	/** The files without the lines that a newer one overwrites, and without those that have no others. */
	static List<StoredFile> withoutOverwritten(List<StoredFile> files) {
		Map<String, StoredFile> newest = new HashMap<>();
		files.stream().filter(StoredFile::counts).sorted(AGE)
				.forEach(file -> lines(file.report()).forEach(line -> newest.put(key(line), file)));
		List<StoredFile> counting = new ArrayList<>();
		for (StoredFile file : files) {
			StoredFile left = file.counts()
					? file.with(line -> !SeatCalculation.isNamedUser(line.line()) || newest.get(key(line)) == file) : file;
			if (!left.report().verdicts().isEmpty() || file.report().verdicts().isEmpty()) {
				counting.add(left);
			}
		}
		return counting;
	}

	/** What a file to be applied overwrites, one for each feature whose count changes. */
	static List<Problem> overwritten(LicenseReport newer, List<StoredFile> files) {
		Map<String, Integer> before = new HashMap<>();
		files.stream().filter(StoredFile::counts)
				.forEach(file -> lines(file.report()).forEach(line -> before.put(key(line), users(line))));
		return lines(newer).stream().filter(line -> before.getOrDefault(key(line), users(line)) != users(line))
				.map(line -> ServiceProblem.NAMED_USERS_OVERWRITTEN.problem("feature", line.line().name(), "before",
						Integer.toString(before.get(key(line))), "after", Integer.toString(users(line))))
				.toList();
	}

	private static List<LineVerdict.Trusted> lines(LicenseReport report) {
		return report.trusted().stream().filter(line -> SeatCalculation.isNamedUser(line.line())).toList();
	}

	private static String key(LineVerdict.Trusted line) {
		return line.signature().keyId() + " " + line.line().vendor() + " " + line.line().name();
	}

	private static int users(LineVerdict.Trusted line) {
		return line.line() instanceof FeatureLine feature ? feature.count().value() : 0;
	}
}
