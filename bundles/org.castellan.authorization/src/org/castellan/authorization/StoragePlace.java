// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a trusted storage lies, and where its second copy: for example {@code /srv/castellan/trusted-storage} and
 * {@code ~/.local/state/castellan}.
 *
 * <p>Who puts an old copy of the directory back has in it what was given back since, which others may use by now. The
 * second copy lies outside of whatever is backed up with the first; of the two the newer counts. It also stands in for a
 * first that is damaged. A machine that is put back as a whole, with both, is not told.
 *
 * @param directory    of the storage
 * @param secondCopies directory for second copies, one file for each storage; empty for none
 */
public record StoragePlace(Path directory, Optional<Path> secondCopies) {

	public StoragePlace {
		Objects.requireNonNull(directory);
		Objects.requireNonNull(secondCopies);
	}

	public static StoragePlace of(Path directory, Path secondCopies) {
		return new StoragePlace(directory, Optional.of(secondCopies));
	}

	/** Without a second copy: an older copy that is put back is believed. */
	public static StoragePlace only(Path directory) {
		return new StoragePlace(directory, Optional.empty());
	}
}
