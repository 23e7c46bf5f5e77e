// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a secret without a password, such as a service's TLS key. It is made for its owner alone, and not
 * used when every user of the machine could have read or replaced it. A group is let through: orchestrators widen
 * volumes to one.
 */
final class SecretFile {

	private static final Set<PosixFilePermission> EXPOSING = Set.of(PosixFilePermission.OTHERS_READ,
			PosixFilePermission.OTHERS_WRITE);

	private SecretFile() {
	}

	/** @throws ProblemException if it cannot be read, is larger than {@code limit} bytes, or everyone can read it */
	static byte[] read(Path file, int limit) throws ProblemException {
		byte[] content = readPublic(file, limit);
		try {
			requireNotExposed(file);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
		return content;
	}

	/** Reads a file that is no secret. */
	static byte[] readPublic(Path file, int limit) throws ProblemException {
		try {
			return AtomicFile.read(file, limit);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
	}

	static void write(Path file, byte[] content) throws ProblemException {
		try {
			AtomicFile.writeSecret(file, content);
		} catch (IOException e) {
			throw notWritable(file, e);
		}
	}

	static void writePublic(Path file, byte[] content) throws ProblemException {
		try {
			AtomicFile.write(file, content);
		} catch (IOException e) {
			throw notWritable(file, e);
		}
	}

	static ProblemException notWritable(Path file, IOException e) {
		return problem(CryptoProblem.NOT_WRITABLE, file, e);
	}

	private static ProblemException unreadable(Path file, IOException e) {
		return problem(CryptoProblem.UNREADABLE, file, e);
	}

	private static ProblemException problem(CryptoProblem code, Path file, IOException e) {
		return new ProblemException(code.problem("file", file.toString(), "reason", reason(e)), e);
	}

	private static void requireNotExposed(Path file) throws IOException, ProblemException {
		@Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		if (view == null) {
			return;
		}
		Set<PosixFilePermission> permissions = view.readAttributes().permissions();
		if (permissions.stream().anyMatch(EXPOSING::contains)) {
			throw new ProblemException(CryptoProblem.SECRET_EXPOSED.problem("file", file.toString(), "permissions",
					PosixFilePermissions.toString(permissions)));
		}
	}

	/** The message of these two kinds is only the file's name. */
	private static String reason(IOException e) {
		if (e instanceof NoSuchFileException) {
			return "no such file or directory";
		}
		return e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
	}
}
