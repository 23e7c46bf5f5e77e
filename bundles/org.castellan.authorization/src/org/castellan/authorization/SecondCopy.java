// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import tools.jackson.core.JacksonException;

/**
 * The second copy of a storage (see {@link StoragePlace}): one file, named by the machine's key, that also says which
 * directory it is the copy of. It helps where it can: without it the storage works, and says so.
 */
final class SecondCopy {

	private static final String KEY_FILE = "machine.key";

	/** @param directory of the storage when it was written last */
	private record Content(String directory, StorageState state) {
	}

	private final Path file;
	private final Path directory;
	private volatile Optional<Problem> finding = Optional.empty();

	/** @param secondCopies directory that is made when it is needed */
	SecondCopy(Path secondCopies, Path directory, String machineKey) {
		this.file = secondCopies.resolve("trusted-storage-" + digest(machineKey) + ".json");
		this.directory = directory;
	}

	/**
	 * What it holds; empty if there is none that can be used.
	 *
	 * @param genuine whether a state is signed by the machine's key
	 * @throws ProblemException if it is of another directory, which is still there: this one was copied from that, and what
	 *                          both hold would be used twice
	 */
	Optional<StorageState> read(Predicate<StorageState> genuine) throws ProblemException {
		Content content;
		try {
			content = Json.mapper().readValue(AtomicFile.read(file, StorageFile.MAX_BYTES), Content.class);
			if (!genuine.test(content.state())) {
				return unusable("it was edited");
			}
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException | JacksonException | NullPointerException | IllegalArgumentException e) {
			return unusable(e.getMessage());
		}
		Path other = Path.of(content.directory());
		if (!other.equals(realPath()) && isSameStorage(other)) {
			throw new ProblemException(AuthorizationProblem.STORAGE_COPIED.problem("directory", directory.toString(), "other",
					other.toString()));
		}
		return Optional.of(content.state());
	}

	/** Replaces it. */
	void write(StorageState state) {
		try {
			StorageFile.createDirectories(file.toAbsolutePath().getParent());
			AtomicFile.writeSecret(file, (Json.pretty().writeValueAsString(new Content(realPath().toString(), state)) + "\n")
					.getBytes(StandardCharsets.UTF_8));
			finding = Optional.empty();
		} catch (IOException e) {
			finding = Optional.of(problem(e.getMessage()));
		}
	}

	/** Why it could not be read or written the last time. */
	Optional<Problem> finding() {
		return finding;
	}

	private boolean isSameStorage(Path other) {
		try {
			return Files.mismatch(other.resolve(KEY_FILE), directory.resolve(KEY_FILE)) < 0;
		} catch (IOException gone) {
			return false;
		}
	}

	private Path realPath() {
		try {
			return directory.toRealPath();
		} catch (IOException notThereYet) {
			return directory.toAbsolutePath().normalize();
		}
	}

	private Optional<StorageState> unusable(String reason) {
		finding = Optional.of(problem(reason));
		return Optional.empty();
	}

	private Problem problem(String reason) {
		return AuthorizationProblem.NO_SECOND_COPY.problem("file", file.toString(), "reason", String.valueOf(reason));
	}

	private static String digest(String machineKey) {
		try {
			return HexFormat.of().formatHex(
					MessageDigest.getInstance("SHA-256").digest(machineKey.getBytes(StandardCharsets.US_ASCII)), 0, 8);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
