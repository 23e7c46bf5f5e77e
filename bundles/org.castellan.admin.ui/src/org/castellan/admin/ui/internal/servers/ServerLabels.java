// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.castellan.admin.ui.internal.live.ConsoleProblem;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The names and groups that a person gave to servers, in {@code server-labels.json} beside the list of known servers, so that
 * every window of this user shows the same. A file that cannot be read counts as empty: labels are a comfort only.
 */
final class ServerLabels {

	private static final String FILE = "server-labels.json";
	private static final int LIMIT = 1 << 20;

	private final Path directory;

	/** The file's whole content. */
	record Labels(Map<String, Label> servers) {

		Labels(@Nullable Map<String, Label> servers) {
			this.servers = servers == null ? Map.of() : Map.copyOf(servers);
		}
	}

	/** What one server is called, and where it stands; either may be blank for the list's own choice. */
	record Label(String name, String group) {
	}

	ServerLabels(Path directory) {
		this.directory = directory;
	}

	Map<String, Label> read() {
		try {
			return Json.mapper().readValue(AtomicFile.read(file(), LIMIT), Labels.class).servers();
		} catch (IOException | JacksonException e) {
			return Map.of();
		}
	}

	void put(ServerRef ref, Label label) throws ProblemException {
		Map<String, Label> all = new TreeMap<>(read());
		all.put(ref.id(), label);
		write(all);
	}

	void remove(ServerRef ref) throws ProblemException {
		Map<String, Label> all = new TreeMap<>(read());
		if (all.remove(ref.id()) != null) {
			write(all);
		}
	}

	private void write(Map<String, Label> all) throws ProblemException {
		try {
			Files.createDirectories(directory);
			AtomicFile.writeSecret(file(), Json.pretty().writeValueAsBytes(new Labels(all)));
		} catch (IOException e) {
			throw new ProblemException(ConsoleProblem.LIST_NOT_KEPT.problem("file", file().toString(), "cause",
					String.valueOf(e.getMessage())), e);
		}
	}

	private Path file() {
		return directory.resolve(FILE);
	}
}
