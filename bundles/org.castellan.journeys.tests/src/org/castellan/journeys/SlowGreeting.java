// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

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
		try (guest; OutputStream out = guest.getOutputStream()) {
			out.write(BEGINNING);
			while (true) {
				out.write(0);
				Thread.sleep(SECOND);
			}
		} catch (IOException e) {
			// the guest has gone
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}
}
