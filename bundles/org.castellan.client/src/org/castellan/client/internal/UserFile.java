// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.castellan.core.io.AtomicFile;

/**
 * A small file of one user that several of their programs change: only the owner may read it, it is replaced whole, and
 * changes are one after the other, by a lock on a file beside it.
 */
public final class UserFile {

	private static final int LIMIT = 4 << 20;
	/** A file lock is the process's, so threads of one process wait here. */
	private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

	private final Path file;

	public UserFile(Path file) {
		this.file = file;
	}

	/** A change of the content; what it throws leaves the file as it was. */
	@FunctionalInterface
	public interface Change {

		/**
		 * @param content empty if there is no file yet
		 * @return empty to leave the file as it is
		 */
		Optional<byte[]> apply(Optional<byte[]> content) throws IOException;
	}

	public Path path() {
		return file;
	}

	/** The content, or empty if there is no file. */
	public Optional<byte[]> read() throws IOException {
		try {
			return Optional.of(AtomicFile.read(file, LIMIT));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}

	public void update(Change change) throws IOException {
		THIS_PROCESS.lock();
		try {
			createDirectories();
			try (FileChannel channel = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"),
					StandardOpenOption.CREATE, StandardOpenOption.WRITE); var lock = channel.lock()) {
				Optional<byte[]> changed = change.apply(read());
				if (changed.isPresent() && lock.isValid()) {
					AtomicFile.writeSecret(file, changed.get());
				}
			}
		} finally {
			THIS_PROCESS.unlock();
		}
	}

	private void createDirectories() throws IOException {
		Path directory = file.toAbsolutePath().getParent();
		boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
		Files.createDirectories(directory, posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0]);
	}
}
