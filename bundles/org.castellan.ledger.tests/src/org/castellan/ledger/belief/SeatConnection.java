// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A client's connection to the port of a {@link LossyProxy}, made anew after each break. For one thread. */
final class SeatConnection implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 700;

	private final int port;
	private final int patience;
	private Socket socket;
	private BufferedReader in;

	SeatConnection(int port) {
		this(port, PATIENCE_MILLIS);
	}

	/** @param patience milliseconds until no answer is an answer */
	SeatConnection(int port, int patience) {
		this.port = port;
		this.patience = patience;
	}

	/** The words of the answer; empty if none came, so that nobody knows whether it was done. */
	Optional<String[]> ask(String question) {
		try {
			if (socket == null) {
				socket = new Socket(InetAddress.getLoopbackAddress(), port);
				socket.setTcpNoDelay(true);
				socket.setSoTimeout(patience);
				in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			}
			socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.US_ASCII));
			String line = in.readLine();
			if (line == null) {
				throw new IOException("closed");
			}
			return line.equals("UNKNOWN") ? Optional.empty() : Optional.of(line.split(" "));
		} catch (IOException broken) {
			close();
			return Optional.empty();
		}
	}

	@Override
	public void close() {
		Socket closing = socket;
		socket = null;
		if (closing != null) {
			try {
				closing.close();
			} catch (IOException e) {
				return;
			}
		}
	}
}
