// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castellan.core.license.LineVerdict;

/**
 * Which named-user files count. A newer file of a publisher overwrites its older one, it does not add to it
 * (reference/domain.md 1.6): of 9 users and then 12 there are 12. Which one is newer is told by when it was applied, so
 * the rule holds also after a crash between writing the new file and removing the old one.
 */
final class NamedUserFiles {

	private static final Comparator<StoredFile> AGE = Comparator.comparing(StoredFile::applied)
			.thenComparing(StoredFile::name);

	private NamedUserFiles() {
	}

	/** The files without those of named users that a newer one overwrites. */
	static List<StoredFile> withoutOverwritten(List<StoredFile> files) {
		Map<String, StoredFile> newest = new HashMap<>();
		files.stream().filter(NamedUserFiles::isOfNamedUsers)
				.forEach(file -> newest.merge(publisher(file), file, (one, other) -> AGE.compare(one, other) < 0 ? other : one));
		return files.stream().filter(file -> !isOfNamedUsers(file) || newest.get(publisher(file)) == file).toList();
	}

	/** Whether it counts, and holds lines for named users and no others. */
	static boolean isOfNamedUsers(StoredFile file) {
		return file.counts() && !file.file().features().isEmpty()
				&& file.file().features().stream().allMatch(SeatCalculation::isNamedUser);
	}

	private static String publisher(StoredFile file) {
		LineVerdict.Trusted first = file.report().trusted().getFirst();
		return first.signature().keyId() + " " + first.line().vendor();
	}
}
