// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceProblem;
import org.castellan.service.ServiceSettings;
import tools.jackson.core.JacksonException;

/**
 * A home that this process alone uses, with its directories there and its settings read. For example
 * {@code try (OpenHome home = OpenHome.open(Home.of(path))) { ... }}; a new directory becomes a home by being opened.
 */
public final class OpenHome implements AutoCloseable {

	private static final int SETTINGS_LIMIT = 64 * 1024;
	private static final int PROGRAM_LOG_LIMIT = 4 * 1024 * 1024;

	private final Home home;
	private final HomeLock lock;
	private ServiceSettings settings;

	private OpenHome(Home home, HomeLock lock, ServiceSettings settings) {
		this.home = home;
		this.lock = lock;
		this.settings = settings;
	}

	/**
	 * Takes the home, making it first if it is not there.
	 *
	 * @throws ProblemException if it is no directory, in use, of a newer version, not writable, full or broken; nothing
	 *                          in it was changed then
	 */
	public static OpenHome open(Home home) throws ProblemException {
		if (Files.exists(home.directory()) && !Files.isDirectory(home.directory())) {
			throw new ProblemException(ServiceProblem.HOME_NOT_DIRECTORY.problem("home", home.toString()));
		}
		try {
			refuseNewer(home);
			createDirectories(home);
			HomeLock lock = HomeLock.take(home);
			try {
				// a killed predecessor's: its process number may be another program's by now
				Files.deleteIfExists(home.runFile());
				return new OpenHome(home, lock, readOrCreateSettings(home));
			} catch (IOException | ProblemException e) {
				lock.close();
				throw e;
			}
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	public Home home() {
		return home;
	}

	public ServiceSettings settings() {
		return settings;
	}

	/** Goes on with these settings, which a later start does not know of unless they are remembered. */
	public void use(ServiceSettings changed) {
		settings = changed;
	}

	/** Remembers the settings that are used, once the service can start with them. */
	public void remember() throws ProblemException {
		try {
			if (!settings.equals(readSettings(home))) {
				AtomicFile.write(home.settingsFile(), json(settings));
			}
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	/** Says that the service is ready and how it is reached. */
	public void publish(RunningService running) throws ProblemException {
		try {
			AtomicFile.write(home.runFile(), json(running));
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	/** Begins a new program log when the old one has grown; the one before is kept. */
	public void rotateProgramLog() throws IOException {
		Path log = home.programLog();
		if (Files.exists(log) && Files.size(log) > PROGRAM_LOG_LIMIT) {
			Files.move(log, log.resolveSibling("service.1.log"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Gives the home back: no trace of a running service remains. */
	@Override
	public void close() throws IOException {
		try (lock) {
			Files.deleteIfExists(home.runFile());
		}
	}

	private static void createDirectories(Home home) throws IOException {
		boolean posix = home.directory().getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] ownerOnly = posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
		for (Path directory : List.of(home.directory(), home.runDirectory(),
				home.publishersDirectory(), home.licensesDirectory(), home.ledgerDirectory(), home.logDirectory())) {
			Files.createDirectories(directory, ownerOnly);
		}
	}

	/** Before anything is written, the lock included: the newer version may have another idea of it. */
	private static void refuseNewer(Home home) throws IOException, ProblemException {
		try {
			readSettings(home);
		} catch (NoSuchFileException newHome) {
			return;
		}
	}

	private static ServiceSettings readOrCreateSettings(Home home) throws IOException, ProblemException {
		try {
			return readSettings(home);
		} catch (NoSuchFileException newHome) {
			ServiceSettings fresh = ServiceSettings.fresh(UUID.randomUUID().toString());
			AtomicFile.write(home.settingsFile(), json(fresh));
			return fresh;
		}
	}

	private static ServiceSettings readSettings(Home home) throws IOException, ProblemException {
		byte[] content = AtomicFile.read(home.settingsFile(), SETTINGS_LIMIT);
		try {
			int format = Json.mapper().readTree(content).path("format").asInt(0);
			if (format > ServiceSettings.FORMAT) {
				throw new ProblemException(ServiceProblem.HOME_NEWER.problem("home", home.toString(), "format",
						Integer.toString(format), "known", Integer.toString(ServiceSettings.FORMAT)));
			}
			return Json.mapper().readValue(content, ServiceSettings.class);
		} catch (JacksonException e) {
			throw new ProblemException(ServiceProblem.HOME_FILE_BROKEN.problem("file", home.settingsFile().toString(),
					"reason", "It does not hold the settings of a service: " + e.getOriginalMessage() + "."), e);
		}
	}

	private static byte[] json(Object value) {
		return (Json.pretty().writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
	}
}
