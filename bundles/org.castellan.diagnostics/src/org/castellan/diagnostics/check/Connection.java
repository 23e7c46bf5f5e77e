// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A socket that closes itself when its time is up, however slowly the other side drips its bytes. */
final class Connection implements AutoCloseable {

	private final Socket socket;
	private volatile boolean overdue;

	private Connection(Socket socket) {
		this.socket = socket;
	}

	/** @param steps how many steps of the timeout it may take in all, connecting included */
	static Connection open(InetSocketAddress address, Duration timeout, int steps) throws IOException {
		Connection connection = new Connection(new Socket());
		try {
			connection.socket.connect(address, Math.toIntExact(timeout.toMillis()));
			connection.socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
			connection.socket.setTcpNoDelay(true);
		} catch (IOException e) {
			connection.close();
			throw e;
		}
		CompletableFuture.delayedExecutor(timeout.multipliedBy(steps).toMillis(), TimeUnit.MILLISECONDS)
				.execute(connection::end);
		return connection;
	}

	Socket socket() {
		return socket;
	}

	/** Whether it was closed for its time was up. */
	boolean isOverdue() {
		return overdue;
	}

	private void end() {
		if (!socket.isClosed()) {
			overdue = true;
			close();
		}
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			// it was for looking only, and it is gone
		}
	}
}
