// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TlsIdentity;

/**
 * Something on a loopback port that is not a licence service, or one that misbehaves: it speaks TLS and answers each
 * request with the bytes a test says, or not at all.
 */
public final class FakeServer implements AutoCloseable {

	private final String fingerprint;
	private final ServerSocket socket;
	private final Answer answer;
	private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
	private final List<Socket> open = new CopyOnWriteArrayList<>();
	public final List<Asked> asked = new CopyOnWriteArrayList<>();

	/** What a request gets. */
	@FunctionalInterface
	public interface Answer {

		/** Writes the whole HTTP response, a part of it, or nothing; the connection is closed when it throws. */
		void write(Asked asked, OutputStream to) throws IOException, InterruptedException;
	}

	/** One request. */
	public record Asked(String method, String path, String head, String body) {

		String authorization() {
			return head.lines().filter(line -> line.regionMatches(true, 0, "Authorization:", 0, 14))
					.map(line -> line.substring(14).strip()).findFirst().orElse("");
		}
	}

	private FakeServer(String fingerprint, ServerSocket socket, Answer answer) {
		this.fingerprint = fingerprint;
		this.socket = socket;
		this.answer = answer;
	}

	public static FakeServer start(Path directory, Answer answer) {
		return start(directory, 0, answer);
	}

	/** @param port 0 for any free one */
	static FakeServer start(Path directory, int port, Answer answer) {
		try {
			TlsIdentity identity = TlsIdentity.openOrCreate(directory.resolve("fake-tls.p12"), "localhost",
					InstantSource.system());
			return start(identity.sslContext(), identity.fingerprint().value(), port, answer);
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	/** With a certificate that the test made. */
	public static FakeServer start(SSLContext tls, String fingerprint, int port, Answer answer) {
		try {
			ServerSocket socket = tls.getServerSocketFactory().createServerSocket(port, 50, InetAddress.getLoopbackAddress());
			FakeServer server = new FakeServer(fingerprint, socket, answer);
			server.connections.execute(server::accept);
			return server;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** No answer, however long somebody waits; closing the server ends it. */
	static void never(Asked asked, OutputStream to) throws InterruptedException {
		new CountDownLatch(1).await();
	}

	/** A whole answer. */
	public static byte[] response(int status, String type, String body) {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		String head = "HTTP/1.1 " + status + " \r\nContent-Type: " + type + "\r\nContent-Length: " + content.length
				+ "\r\n\r\n";
		return (head + body).getBytes(StandardCharsets.UTF_8);
	}

	public static byte[] json(String body) {
		return response(200, "application/json", body);
	}

	public ServerAddress address() {
		return ServerAddress.of(socket.getLocalPort(), "127.0.0.1");
	}

	public String fingerprint() {
		return fingerprint;
	}

	private void accept() {
		while (!socket.isClosed()) {
			try {
				Socket accepted = socket.accept();
				open.add(accepted);
				connections.execute(() -> serve(accepted));
			} catch (IOException closed) {
				return;
			}
		}
	}

	private void serve(Socket accepted) {
		try (accepted; InputStream in = new BufferedInputStream(accepted.getInputStream())) {
			((SSLSocket) accepted).startHandshake();
			for (String head = head(in); !head.isEmpty(); head = head(in)) {
				String[] start = head.lines().findFirst().orElse("").split(" ");
				Asked one = new Asked(start[0], start[1], head, new String(in.readNBytes(length(head)), StandardCharsets.UTF_8));
				asked.add(one);
				answer.write(one, accepted.getOutputStream());
				accepted.getOutputStream().flush();
			}
		} catch (IOException | InterruptedException gone) {
			return; // the client has gone, or the test has ended
		}
	}

	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		for (int c = in.read(); c >= 0; c = in.read()) {
			head.append((char) c);
			if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
				return head.toString();
			}
		}
		return "";
	}

	private static int length(String head) {
		return head.lines().filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
				.mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
	}

	@Override
	public void close() {
		try {
			socket.close();
			for (Socket each : open) {
				each.close();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		connections.shutdownNow();
	}
}
