// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

import org.castellan.core.api.ServiceEvent;
import org.castellan.core.json.Json;
import tools.jackson.core.JacksonException;

/**
 * Reads server-sent events: lines of {@code data:}, ended by a blank line. A service sends something every ten seconds, if
 * only a comment; whoever watches the {@link #silence} finds a connection that is dead without having ended.
 */
final class EventReader implements AutoCloseable {

	private static final String DATA = "data:";

	private final InputStream stream;
	private volatile long heard = System.nanoTime();

	EventReader(InputStream stream) {
		this.stream = stream;
	}

	/** Reads until the service ends the stream; an exception says otherwise why it ended. */
	void readAll(Consumer<ServiceEvent> to) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
		StringBuilder data = new StringBuilder();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			heard = System.nanoTime();
			if (line.startsWith(DATA)) {
				data.append(line, DATA.length(), line.length()).append('\n');
			} else if (line.isEmpty() && !data.isEmpty()) {
				to.accept(parse(data.toString()));
				data.setLength(0);
			}
		}
	}

	private static ServiceEvent parse(String data) throws IOException {
		try {
			return Json.mapper().readValue(data, ServiceEvent.class);
		} catch (JacksonException e) {
			throw new IOException("an event that is not the JSON expected", e);
		}
	}

	/** How long nothing has come. */
	Duration silence() {
		return Duration.ofNanos(System.nanoTime() - heard);
	}

	/** Also ends a read that waits. */
	@Override
	public void close() throws IOException {
		stream.close();
	}
}
