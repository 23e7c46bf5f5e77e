// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import tools.jackson.core.JacksonException;

/**
 * The second copy of a storage (see {@link StoragePlace}): one file, named by the machine's key, that also says which
 * directory it is the copy of. A storage can be read without it, and says so; it is not changed without it.
 */
final class SecondCopy {

	private static final String KEY_FILE = "machine.key";
	private static final String PREFIX = "trusted-storage-";

	/** @param problem why it is of no use, if there is one */
	record Found(Optional<StorageState> state, Optional<Problem> problem) {
	}

	/**
	 * What is in the file.
	 *
	 * @param directory of the storage when it was opened or changed last
	 * @param host      name of the machine that did it; empty if it is not known
	 */
	record Content(String directory, @JsonInclude(JsonInclude.Include.NON_EMPTY) String host, StorageState state) {

		Content {
			// copies from before this was kept have none
			host = Objects.requireNonNullElse(host, "");
		}

		/** Whether it may have been this machine: paths of another one say nothing of paths here. */
		boolean isOn(String thisHost) {
			return host.isEmpty() || thisHost.isEmpty() || host.equals(thisHost);
		}
	}

	private final Path file;
	private final Path directory;
	private final String host;

	/** @param secondCopies directory that is made when it is needed */
	SecondCopy(Path secondCopies, StoragePlace place, String machineKey) {
		this.file = secondCopies.resolve(fileName(machineKey));
		this.directory = place.directory();
		this.host = place.host();
	}

	/** Of the copy of the storage with that key. */
	static String fileName(String machineKey) {
		return PREFIX + digest(machineKey) + ".json";
	}

	static boolean isFileName(String name) {
		return name.startsWith(PREFIX) && name.endsWith(".json");
	}

	/**
	 * What it holds.
	 *
	 * @param genuine whether a state is signed by the machine's key
	 * @throws ProblemException if it is of another directory, which is still there: this one was copied from that, and what
	 *                          both hold would be used twice
	 */
	Found read(Predicate<StorageState> genuine) throws ProblemException {
		Content content;
		try {
			content = content(file);
			if (!genuine.test(content.state())) {
				return unusable("it was edited");
			}
		} catch (NoSuchFileException none) {
			return new Found(Optional.empty(), Optional.empty());
		} catch (IOException | JacksonException | NullPointerException | IllegalArgumentException e) {
			return unusable(e instanceof IOException failed ? FileFailure.reason(failed) : "it is damaged");
		}
		Path other = Path.of(content.directory());
		if (!other.equals(real(directory)) && isSameStorage(other)) {
			throw new ProblemException(AuthorizationProblem.STORAGE_COPIED.problem("directory", directory.toString(), "other",
					other.toString()));
		}
		return new Found(Optional.of(content.state()), Optional.empty());
	}

	/** Whether it says that the storage is somewhere else than it is by now. */
	boolean isOfElsewhere() {
		try {
			Content content = content(file);
			return !content.directory().equals(real(directory).toString()) || !content.host().equals(host);
		} catch (IOException | JacksonException | NullPointerException | IllegalArgumentException noneOfUse) {
			return false;
		}
	}

	/** Replaces it. */
	void write(StorageState state) throws ProblemException {
		try {
			StorageFile.createDirectories(file.toAbsolutePath().getParent());
			AtomicFile.writeSecret(file, (Json.pretty().writeValueAsString(new Content(real(directory).toString(), host, state)) + "\n")
					.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new ProblemException(AuthorizationProblem.SECOND_COPY_NOT_WRITABLE.problem("file", file.toString(), "reason",
					FileFailure.reason(e)), e);
		}
	}

	/** What is said where there was one once and is none. */
	Problem missing() {
		return problem("it is missing");
	}

	/** What is said where the first copy is newer. */
	Problem outOfDate() {
		return problem("it is older than the storage");
	}

	private boolean isSameStorage(Path other) {
		try {
			return Files.mismatch(other.resolve(KEY_FILE), directory.resolve(KEY_FILE)) < 0;
		} catch (IOException gone) {
			return false;
		}
	}

	static Content content(Path file) throws IOException {
		return Json.mapper().readValue(AtomicFile.read(file, StorageFile.MAX_BYTES), Content.class);
	}

	static Path real(Path directory) {
		try {
			return directory.toRealPath();
		} catch (IOException notThere) {
			return directory.toAbsolutePath().normalize();
		}
	}

	private Found unusable(String reason) {
		return new Found(Optional.empty(), Optional.of(problem(reason)));
	}

	private Problem problem(String reason) {
		return AuthorizationProblem.NO_SECOND_COPY.problem("file", file.toString(), "reason", reason);
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
