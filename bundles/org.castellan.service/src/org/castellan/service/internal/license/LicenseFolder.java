// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.internal.home.HomeFailure;

/**
 * The licence files in a home. They are named by day and content, for example {@code 2026-07-27-3f9a11c0.lic}, so that
 * they stand in the order in which they came and the same file is there once; files that an administrator puts there may
 * have any name.
 */
final class LicenseFolder {

	private static final String SUFFIX = ".lic";
	private static final int NAME_DIGITS = 8;
	private static final int DAY = 10;

	private final Home home;

	LicenseFolder(Home home) {
		this.home = home;
	}

	List<StoredFile> read(LicenseCheck check) throws ProblemException {
		try {
			List<StoredFile> files = new ArrayList<>();
			for (Path file : Folders.files(home.licensesDirectory(), SUFFIX)) {
				files.add(read(file, check));
			}
			return files;
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	private static StoredFile read(Path path, LicenseCheck check) throws IOException {
		String name = path.getFileName().toString();
		Instant applied = Files.getLastModifiedTime(path).toInstant();
		try {
			LicenseFile file = LicenseFile.read(path);
			return new StoredFile(name, applied, file, LicenseReading.onItsOwn(file, check.check(file)));
		} catch (ProblemException unreadable) {
			return new StoredFile(name, applied, LicenseFile.parse(new byte[0]),
					new LicenseReport(List.of(unreadable.problem()), List.of()));
		}
	}

	/** The name of a file with the same content, if there is one. */
	Optional<String> find(byte[] content) throws ProblemException {
		try {
			for (Path file : Folders.files(home.licensesDirectory(), SUFFIX)) {
				if (Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content)) {
					return Optional.of(file.getFileName().toString());
				}
			}
			return Optional.empty();
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	/** @return its name */
	String add(byte[] content, Instant now) throws ProblemException {
		String name = now.toString().substring(0, DAY) + "-" + digest(content).substring(0, NAME_DIGITS) + SUFFIX;
		try {
			AtomicFile.write(home.licensesDirectory().resolve(name), content);
			return name;
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	void remove(String name) throws ProblemException {
		try {
			Files.deleteIfExists(home.licensesDirectory().resolve(name));
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	private static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
