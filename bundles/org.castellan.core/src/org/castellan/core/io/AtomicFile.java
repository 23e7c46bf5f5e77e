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
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Replaces files so that a crash at any instant leaves the old content or the new one, never a part. For example
 * {@code AtomicFile.write(home.resolve("site.lic"), bytes)}.
 */
public final class AtomicFile {

	private AtomicFile() {
	}

	/** Writes what everyone on the machine may read, as the directory's defaults say. */
	public static void write(Path file, byte[] content) throws IOException {
		replace(file, content, new FileAttribute<?>[0]);
	}

	/** Writes a secret: only the owner may read it (where the file system knows owners). */
	public static void writeSecret(Path file, byte[] content) throws IOException {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		replace(file, content, posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0]);
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

	private static void replace(Path file, byte[] content, FileAttribute<?>[] attributes) throws IOException {
		Path directory = file.toAbsolutePath().getParent();
		Path temporary = attributes.length == 0
				? Files.createFile(directory.resolve(unusedName(file)))
				: Files.createFile(directory.resolve(unusedName(file)), attributes);
		try {
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
