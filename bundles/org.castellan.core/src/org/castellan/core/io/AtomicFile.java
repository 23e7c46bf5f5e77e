// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Replaces files so that a crash at any instant leaves the old content or the new one, never a part. For example
 * {@code AtomicFile.write(home.resolve("site.lic"), bytes)}.
 */
public final class AtomicFile {

	private AtomicFile() {
	}

	/** Writes what everyone on the machine may read, as the directory's defaults say. */
	public static void write(Path file, byte[] content) throws IOException {
		replace(file, content, Optional.empty(), new FileAttribute<?>[0]);
	}

	/** Writes a secret: only the owner may read it (where the file system knows owners). */
	public static void writeSecret(Path file, byte[] content) throws IOException {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		replace(file, content, Optional.empty(), posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0]);
	}

	/** Replaces the content of a file that exists; its owner, its group and who may read it stay as they are. */
	public static void rewrite(Path file, byte[] content) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		Optional<PosixFileAttributes> access = view == null ? Optional.empty() : Optional.of(view.readAttributes());
		replace(file, content, access, new FileAttribute<?>[0]);
	}

	/**
	 * Reads a file that should not be larger than it may be.
	 *
	 * @param limit in bytes
	 * @throws FileTooLargeException if there are more
	 */
	public static byte[] read(Path file, int limit) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] content = in.readNBytes(limit + 1);
			if (content.length > limit) {
				throw new FileTooLargeException(file, limit);
			}
			return content;
		}
	}

	private static void replace(Path file, byte[] content, Optional<PosixFileAttributes> access, FileAttribute<?>[] attributes)
			throws IOException {
		Path directory = file.toAbsolutePath().getParent();
		Path temporary = attributes.length == 0
				? Files.createFile(directory.resolve(unusedName(file)))
				: Files.createFile(directory.resolve(unusedName(file)), attributes);
		try {
			if (access.isPresent()) {
				give(temporary, access.get());
			}
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				ByteBuffer buffer = ByteBuffer.wrap(content);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			sync(directory);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** Only an administrator can give a file away; for others it is theirs as the old one was. */
	private static void give(Path file, PosixFileAttributes access) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		PosixFileAttributes present = view.readAttributes();
		if (!present.group().equals(access.group())) {
			view.setGroup(access.group());
		}
		if (!present.owner().equals(access.owner())) {
			view.setOwner(access.owner());
		}
		view.setPermissions(access.permissions());
	}

	private static String unusedName(Path file) {
		return "." + file.getFileName() + "." + Long.toUnsignedString(System.nanoTime(), 36) + ".part";
	}

	/** The rename itself is durable only when the directory is; platforms that cannot open one do it by themselves. */
	private static void sync(Path directory) {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			return;
		}
	}
}
