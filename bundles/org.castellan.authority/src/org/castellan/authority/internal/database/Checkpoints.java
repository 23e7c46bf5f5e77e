// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Makes commits of H2 durable, which by itself writes them to disk some time later. One forced write serves everybody who
 * waits for it: a hundred commits at once cost two.
 */
final class Checkpoints implements Durability {

	private final DataSource source;
	private final ReentrantLock writing = new ReentrantLock();
	private final AtomicLong asked = new AtomicLong();
	private long written;

	Checkpoints(DataSource source) {
		this.source = source;
	}

	@Override
	public void await() throws SQLException {
		long mine = asked.incrementAndGet();
		writing.lock();
		try {
			if (written >= mine) {
				return;
			}
			// whoever has asked by now had committed before
			long all = asked.get();
			write();
			written = all;
		} finally {
			writing.unlock();
		}
	}

	private void write() throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("CHECKPOINT SYNC");
		}
	}
}
