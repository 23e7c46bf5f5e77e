// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Real listeners on loopback, closed together. */
final class Servers implements AutoCloseable {

	/** What a listener does with a connection it has accepted. */
	@FunctionalInterface
	interface Talk {

		void with(Socket socket) throws IOException, InterruptedException;
	}

	/** More than any test has connections, so that none is turned away while the accepting thread waits for its turn. */
	private static final int BACKLOG = 512;

	private final List<Closeable> open = new CopyOnWriteArrayList<>();

	/** A listener whose every connection is kept open and given to {@code talk} on a thread of its own. */
	int listen(Talk talk) throws IOException {
		ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
		open.add(server);
		Thread.ofVirtual().start(() -> {
			while (!server.isClosed()) {
				try {
					Socket socket = server.accept();
					open.add(socket);
					Thread.ofVirtual().start(() -> {
						try {
							talk.with(socket);
						} catch (IOException | InterruptedException e) {
							// the other side has seen enough
						}
					});
				} catch (IOException e) {
					return;
				}
			}
		});
		return server.getLocalPort();
	}

	/** Accepts and says nothing. */
	int silent() throws IOException {
		return listen(socket -> {
			// says nothing
		});
	}

	int http(String body) throws IOException {
		HttpServer server = HttpServer.create(here(), 0);
		return serve(server, () -> body);
	}

	int https(TestCertificate certificate, String body) throws Exception {
		return https(certificate, () -> body);
	}

	/** @param body as it is when it is asked for */
	int https(TestCertificate certificate, Supplier<String> body) throws Exception {
		HttpsServer server = HttpsServer.create(here(), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
		return serve(server, body);
	}

	private int serve(HttpServer server, Supplier<String> body) {
		server.createContext("/", exchange -> {
			byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
			boolean head = exchange.getRequestMethod().equals("HEAD");
			exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
			if (!head) {
				exchange.getResponseBody().write(bytes);
			}
			exchange.close();
		});
		server.start();
		open.add(() -> server.stop(0));
		return server.getAddress().getPort();
	}

	private static InetSocketAddress here() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
	}

	@Override
	public void close() throws IOException {
		for (Closeable each : open) {
			each.close();
		}
	}
}
