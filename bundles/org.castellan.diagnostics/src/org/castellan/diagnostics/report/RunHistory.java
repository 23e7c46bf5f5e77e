// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;
import tools.jackson.core.JacksonException;

/**
 * The runs that were kept, one JSON file each in one directory, named by when they began, for example
 * {@code ports-20260302-080000-000.json}.
 */
public final class RunHistory {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
			.withZone(ZoneOffset.UTC);
	private static final String NAME = "ports-\\d{8}-\\d{6}-\\d{3}\\.json";
	/** As many runs are kept, the newest ones. */
	public static final int MOST = 100;
	private static final int LARGEST = 256 * 1024 * 1024;

	private final Path directory;

	/** @param directory made when the first run is kept */
	public RunHistory(Path directory) {
		this.directory = directory;
	}

	/**
	 * Keeps it, and takes the oldest away beyond {@link #MOST}.
	 *
	 * @return the file it is kept in
	 */
	public Path keep(KeptRun run) throws ProblemException {
		Path file = directory.resolve("ports-" + STAMP.format(run.started()) + ".json");
		try {
			Files.createDirectories(directory);
			AtomicFile.write(file, Json.mapper().writeValueAsBytes(run));
			forgetOldest();
			return file;
		} catch (IOException e) {
			throw unusable(file, e);
		}
	}

	/** Only what is named like a kept run: a file that somebody put there stays. */
	private void forgetOldest() throws IOException, ProblemException {
		List<Path> own = files().stream().filter(file -> file.getFileName().toString().matches(NAME)).toList();
		for (Path old : own.subList(Math.min(MOST, own.size()), own.size())) {
			Files.deleteIfExists(old);
		}
	}

	/** The files, the newest first. */
	public List<Path> files() throws ProblemException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter(file -> file.getFileName().toString().matches("ports-.*\\.json"))
					.sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed()).toList();
		} catch (NoSuchFileException e) {
			return List.of();
		} catch (IOException e) {
			throw unusable(directory, e);
		}
	}

	/** The last run that asked the same as this one; a file that is no run is passed over. */
	public Optional<KeptRun> newestLike(KeptRun run) throws ProblemException {
		String asked = run.asked();
		for (Path file : files()) {
			try {
				KeptRun earlier = read(file);
				if (earlier.asked().equals(asked)) {
					return Optional.of(earlier);
				}
			} catch (ProblemException e) {
				continue;
			}
		}
		return Optional.empty();
	}

	/** @throws ProblemException if it is no run, or cannot be read */
	public static KeptRun read(Path file) throws ProblemException {
		try {
			return Json.mapper().readValue(AtomicFile.read(file, LARGEST), KeptRun.class);
		} catch (IOException e) {
			throw unusable(file, e);
		} catch (JacksonException e) {
			throw new ProblemException(DiagnosticsProblem.HISTORY_UNUSABLE.problem("file", file.toString(), "reason",
					"it is not a kept run"), e);
		}
	}

	private static ProblemException unusable(Path file, IOException e) {
		return new ProblemException(DiagnosticsProblem.HISTORY_UNUSABLE.problem("file", file.toString(), "reason",
				FileFailure.reason(e)), e);
	}
}
