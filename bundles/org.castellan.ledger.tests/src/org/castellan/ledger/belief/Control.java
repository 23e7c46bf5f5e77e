// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ledgers that are wrong in ways that were seen elsewhere (reference/seat-rules.md). Each statement takes about a
 * millisecond, as to a database. Leases are rows with an end; a row past its end does not count.
 */
final class Control implements SeatBackend {

	private static final long STATEMENT_NANOS = 1_000_000;
	private static final long TTL_MILLIS = LedgerBackend.TERMS.standard().toMillis();

	/** What is wrong. */
	enum Flaw {
		/** Reads how many seats are in use, then inserts a row if that was few enough. */
		COUNT_THEN_INSERT,
		/** One statement that inserts where the sum is small enough, each seeing the rows as they were when it began. */
		SUM_WITHOUT_LOCK,
		/** Checks out under a lock, but a heartbeat renews a row without asking whether it is still alive. */
		BLIND_HEARTBEAT
	}

	private record Row(int count, long end) {
	}

	private final Flaw flaw;
	private final int capacity;
	private final Map<Long, Row> rows = new ConcurrentHashMap<>();
	private final AtomicLong ids = new AtomicLong();
	private final ReentrantLock lock = new ReentrantLock();

	Control(Flaw flaw, int capacity) {
		this.flaw = flaw;
		this.capacity = capacity;
	}

	@Override
	public String acquire(String request, int count, String user, long seen) {
		return switch (flaw) {
		case COUNT_THEN_INSERT -> {
			long used = inUse(rows);
			statement();
			yield used + count <= capacity ? insert(count) : "DENIED AllInUse";
		}
		case SUM_WITHOUT_LOCK -> {
			Map<Long, Row> snapshot = new HashMap<>(rows);
			statement();
			yield inUse(snapshot) + count <= capacity ? insert(count) : "DENIED AllInUse";
		}
		case BLIND_HEARTBEAT -> {
			lock.lock();
			try {
				statement();
				yield inUse(rows) + count <= capacity ? insert(count) : "DENIED AllInUse";
			} finally {
				lock.unlock();
			}
		}
		};
	}

	private static void statement() {
		LockSupport.parkNanos(STATEMENT_NANOS);
	}

	private static long inUse(Map<Long, Row> rows) {
		long now = System.nanoTime();
		return rows.values().stream().filter(row -> row.end() - now > 0).mapToLong(Row::count).sum();
	}

	private String insert(int count) {
		long id = ids.incrementAndGet();
		rows.put(id, new Row(count, end()));
		return "GRANTED " + id + " " + id + " " + TTL_MILLIS;
	}

	private static long end() {
		return System.nanoTime() + TTL_MILLIS * 1_100_000;
	}

	@Override
	public String renew(String request, long lease, long fencing, long seen) {
		Row renewed = rows.computeIfPresent(lease,
				(id, row) -> flaw == Flaw.BLIND_HEARTBEAT || row.end() - System.nanoTime() > 0
						? new Row(row.count(), end())
						: row);
		return renewed != null && renewed.end() - System.nanoTime() > 0 ? "RENEWED " + TTL_MILLIS : "DENIED NotHeld";
	}

	@Override
	public String release(String request, long lease, long fencing) {
		return rows.remove(lease) == null ? "DENIED NotHeld" : "RELEASED";
	}

	@Override
	public String forceRelease(String request, long lease) {
		return "DENIED NotHeld";
	}

	@Override
	public String acceptRestored(String request) {
		return "DENIED NotRestored";
	}

	@Override
	public void setWall(long offsetMillis) {
		// reads no wall clock
	}

	@Override
	public String borrow(String request, String user) {
		return "DENIED NoBorrowing";
	}

	@Override
	public String fill() {
		return "DENIED NoLog";
	}

	@Override
	public void close() {
		rows.clear();
	}
}
