// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.json.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes one viewer's events until it goes or the service stops. A comment every few seconds keeps connections alive
 * that the network would cut, and finds viewers that are gone.
 */
final class EventStream {

	private static final Duration PULSE = Duration.ofSeconds(10);
	private static final byte[] FIRST = "retry: 1000\n: connected\n\n".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.US_ASCII);

	private final EventSource source;
	private final Response response;
	private final Callback callback;

	EventStream(EventSource source, Request request, Response response, Callback callback) {
		this.source = source;
		this.response = response;
		this.callback = callback;
		request.addFailureListener(gone -> source.close());
	}

	void run() {
		response.setStatus(200);
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.EVENTS);
		try (source; OutputStream out = Content.Sink.asOutputStream(response)) {
			out.write(FIRST);
			out.flush();
			writeEvents(out);
		} catch (IOException gone) {
			callback.failed(gone);
			return;
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
		}
		callback.succeeded();
	}

	private void writeEvents(OutputStream out) throws IOException, InterruptedException {
		Optional<List<ServiceEvent>> events = source.next(PULSE);
		while (events.isPresent()) {
			if (events.get().isEmpty()) {
				out.write(ALIVE);
			}
			for (ServiceEvent event : events.get()) {
				out.write(text(event));
			}
			out.flush();
			events = source.next(PULSE);
		}
	}

	private static byte[] text(ServiceEvent event) {
		return ("id: " + event.number() + "\nevent: " + event.kind() + "\ndata: "
				+ Json.mapper().writeValueAsString(event) + "\n\n").getBytes(StandardCharsets.UTF_8);
	}
}
