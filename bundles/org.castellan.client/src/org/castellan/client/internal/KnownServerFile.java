// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import tools.jackson.core.JacksonException;

/** The list of known servers on disk: {@code {"servers":[{"server":"27000@licsrv01",...}]}}. */
public final class KnownServerFile {

	private final UserFile file;

	public KnownServerFile(UserFile file) {
		this.file = file;
	}

	private record Content(List<KnownServerEntry> servers) {
	}

	public List<KnownServer> read() throws ProblemException {
		try {
			return parse(file.read());
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	public void update(UnaryOperator<List<KnownServer>> change) throws ProblemException {
		try {
			file.update(content -> Optional.of(print(change.apply(parse(content)))));
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	private static List<KnownServer> parse(Optional<byte[]> content) throws IOException {
		if (content.isEmpty()) {
			return List.of();
		}
		try {
			return Json.mapper().readValue(content.get(), Content.class).servers().stream()
					.map(KnownServerEntry::toServer).toList();
		} catch (JacksonException | IllegalArgumentException | NullPointerException e) {
			throw new IOException("It is damaged", e);
		}
	}

	private static byte[] print(List<KnownServer> servers) {
		return Json.pretty().writeValueAsBytes(new Content(servers.stream().map(KnownServerEntry::of).toList()));
	}

	private ProblemException unusable(IOException e) {
		return new ProblemException(ClientProblem.KNOWN_SERVERS_UNUSABLE.problem("file", file.path().toString(),
				"cause", Causes.text(e)), e);
	}
}
