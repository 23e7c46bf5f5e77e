// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A port that begins a TLS record for whoever connects, and then sends one more byte of it each second. */
final class SlowGreeting implements AutoCloseable {

	/** A handshake record of TLS 1.2 with 256 bytes, all of them zero. */
	private static final byte[] BEGINNING = { 22, 3, 3, 1, 0 };
	private static final int SECOND = 1000;

	private final ServerSocket listener;

	SlowGreeting(String address, int port) throws IOException {
		listener = new ServerSocket(port, 50, InetAddress.getByName(address));
		Thread.ofVirtual().start(this::serve);
	}

	boolean isBound() {
		return listener.isBound();
	}

	private void serve() {
		while (!listener.isClosed()) {
			try {
				Socket guest = listener.accept();
				Thread.ofVirtual().start(() -> drip(guest));
			} catch (IOException e) {
				// closed: nobody is greeted any more
				return;
			}
		}
	}

	private static void drip(Socket guest) {
		try (guest; InputStream in = guest.getInputStream(); OutputStream out = guest.getOutputStream()) {
			guest.setSoTimeout(SECOND);
			out.write(BEGINNING);
			while (isStillThere(in)) {
				out.write(0);
			}
		} catch (IOException e) {
			// the guest has gone
		}
	}

	/** Answers after a second, or when the guest says something or goes. */
	private static boolean isStillThere(InputStream in) throws IOException {
		try {
			return in.read(new byte[SECOND]) >= 0;
		} catch (SocketTimeoutException silent) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}
}
