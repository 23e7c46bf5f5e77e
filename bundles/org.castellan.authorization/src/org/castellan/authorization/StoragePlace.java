// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.castellan.core.problem.Problem;

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
 * @param host         name of this machine, which may share the second directory with others; empty if it has none
 */
public record StoragePlace(Path directory, Optional<Path> secondCopies, String host) {

	private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");

	public StoragePlace {
		Objects.requireNonNull(directory);
		Objects.requireNonNull(secondCopies);
		Objects.requireNonNull(host);
	}

	public static StoragePlace of(Path directory, Path secondCopies) {
		return new StoragePlace(directory, Optional.of(secondCopies), hostName());
	}

	/** Without a second copy: an older copy that is put back is believed. */
	public static StoragePlace only(Path directory) {
		return new StoragePlace(directory, Optional.empty(), "");
	}

	/**
	 * What is in the way of the directory: a file that has its name, or that of one above it, or a link that leads nowhere.
	 * A link to where this account may not look is none: it may lead to the directory.
	 */
	static Optional<Problem> obstacle(Path directory) {
		return Stream.iterate(directory.toAbsolutePath(), Objects::nonNull, Path::getParent)
				.filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS)).findFirst()
				.filter(path -> Files.exists(path) ? !Files.isDirectory(path) : Files.notExists(path))
				.map(path -> AuthorizationProblem.STORAGE_NOT_A_DIRECTORY.problem("directory", directory.toString(), "file",
						path.toString()));
	}

	/** Of the kernel, where it tells: others may ask a name server that does not answer. */
	private static String hostName() {
		try {
			return Files.isReadable(KERNEL_NAME) ? Files.readString(KERNEL_NAME).strip()
					: InetAddress.getLocalHost().getHostName();
		} catch (IOException unknown) {
			return "";
		}
	}
}
