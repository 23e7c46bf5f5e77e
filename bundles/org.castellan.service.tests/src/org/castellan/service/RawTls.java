// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PinnedTrust;

/** A TLS connection on which a test writes any bytes it likes, as no HTTP client would. */
final class RawTls implements AutoCloseable {

	private final Socket socket;

	private RawTls(Socket socket) {
		this.socket = socket;
	}

	static RawTls to(RunningService service) throws IOException {
		try {
			SSLSocket socket = (SSLSocket) PinnedTrust.to(Fingerprint.parse(service.fingerprint())).sslContext()
					.getSocketFactory().createSocket(service.host(), service.port());
			socket.startHandshake();
			return new RawTls(socket);
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	void write(String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		socket.getOutputStream().flush();
	}

	/** Everything that comes until the other end closes. */
	String readToEnd(Duration patience) throws IOException {
		socket.setSoTimeout((int) patience.toMillis());
		return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
