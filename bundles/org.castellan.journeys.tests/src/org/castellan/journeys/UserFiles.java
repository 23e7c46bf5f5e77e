// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that the console and the command line keep for a user: those of a test run, never those of a real person.
 * The run's settings (XDG variables) put them under the build's own folder.
 */
final class UserFiles {
	private static final List<String> VARIABLES = List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME");

	private UserFiles() {
	}

	/** The home of the service that the console starts. */
	static Path serviceHome() {
		return directory("XDG_DATA_HOME").resolve("service");
	}

	/** What the trusted storages of this user hold now, to be put back as from an old copy of the whole disk. */
	static Map<Path, byte[]> trustedStorages() {
		return VARIABLES.stream().map(UserFiles::directory).filter(Files::exists).flatMap(UserFiles::files)
				.filter(file -> file.toString().contains("trusted-storage")).collect(Collectors.toMap(file -> file, UserFiles::read));
	}

	/** As if this user had never used Castellan; answers whether all is gone, which it is not while somebody still writes. */
	static boolean forget() {
		return VARIABLES.stream().map(UserFiles::directory).filter(Files::exists).allMatch(UserFiles::remove);
	}

	/** All that is kept for this user. */
	static List<Path> all() {
		return VARIABLES.stream().map(UserFiles::directory).filter(Files::exists).flatMap(UserFiles::files).toList();
	}

	private static Stream<Path> files(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The settings that let a process keep its user's files elsewhere. */
	static Map<String, String> environment(Path files) {
		return VARIABLES.stream().collect(Collectors.toMap(variable -> variable,
				variable -> files.resolve(variable).toAbsolutePath().toString()));
	}

	private static Path directory(String variable) {
		String value = System.getenv(variable);
		if (value == null || !Path.of(value).isAbsolute()) {
			throw new IllegalStateException("A journey must not touch the files of a real user: set " + variable);
		}
		return Path.of(value, "castellan");
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether a folder is removed with all that is in it; not while somebody else still writes to it. */
	static boolean remove(Path directory) {
		try {
			delete(directory);
		} catch (UncheckedIOException e) {
			return Files.notExists(directory);
		}
		return true;
	}

	private static void delete(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
