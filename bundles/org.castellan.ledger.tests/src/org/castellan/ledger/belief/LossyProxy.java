// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Stands between clients and the server, which may come back on another port, and loses some answers: the question
 * arrived, but who asked hears nothing but a broken connection.
 */
final class LossyProxy implements AutoCloseable {

	private final ServerSocket listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
	private volatile int target;
	/** How many of a hundred answers are lost. */
	private volatile int lost;

	LossyProxy() throws IOException {
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return listener.getLocalPort();
	}

	void setTarget(int port) {
		target = port;
	}

	void lose(int ofHundred) {
		lost = ofHundred;
	}

	private void accept() {
		while (!listener.isClosed()) {
			try {
				Socket client = listener.accept();
				Thread.ofVirtual().start(() -> serve(client));
			} catch (IOException closed) {
				return;
			}
		}
	}

	private void serve(Socket client) {
		try (client; Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
			BufferedReader questions = reader(client.getInputStream());
			BufferedReader answers = reader(server.getInputStream());
			for (String question = questions.readLine(); question != null; question = questions.readLine()) {
				send(server.getOutputStream(), question);
				String answer = answers.readLine();
				if (answer == null || ThreadLocalRandom.current().nextInt(100) < lost) {
					return;
				}
				send(client.getOutputStream(), answer);
			}
		} catch (IOException broken) {
			return;
		}
	}

	private static BufferedReader reader(InputStream stream) {
		return new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
	}

	private static void send(OutputStream stream, String line) throws IOException {
		stream.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
		stream.flush();
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}
}
