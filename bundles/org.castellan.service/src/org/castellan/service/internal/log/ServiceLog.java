// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.log;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.castellan.core.api.LogEntry;
import org.castellan.core.api.LogPage;

/**
 * What happened in this service, newest last: the last {@value #KEPT} entries in memory, and in a file that its own
 * thread writes, so that a full or slow disk never holds a request up. Numbers go on after a restart.
 */
public final class ServiceLog implements AutoCloseable {

	/** Entries kept in memory. */
	public static final int KEPT = 10_000;

	private final InstantSource time;
	private final LogFile file;
	private final Runnable onEntry;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition added = lock.newCondition();
	private final LogEntry[] ring = new LogEntry[KEPT];
	private final Thread writer;
	private long first;
	private long next;
	private boolean closed;

	/**
	 * Goes on where the file ends.
	 *
	 * @param onEntry told after each entry; must be quick
	 */
	public ServiceLog(LogFile file, InstantSource time, Runnable onEntry) {
		this.time = time;
		this.file = file;
		this.onEntry = onEntry;
		List<LogEntry> before = file.tail();
		next = before.isEmpty() ? 1 : LogNumbers.after(before.getLast());
		first = before.isEmpty() ? next : before.getFirst().number();
		before.forEach(entry -> ring[slot(entry.number())] = entry);
		long written = next - 1;
		writer = Thread.ofPlatform().name("log").daemon().start(() -> writeAfter(written));
	}

	/**
	 * Adds an entry.
	 *
	 * @param kind  such as {@link LogKinds#OUT}
	 * @param text  one sentence
	 * @param facts never a secret
	 */
	public void add(String kind, String text, Map<String, String> facts) {
		lock.lock();
		try {
			ring[slot(next)] = new LogEntry(next, time.instant(), kind, text, facts);
			next++;
			first = Math.max(first, next - KEPT);
			added.signal();
		} finally {
			lock.unlock();
		}
		onEntry.run();
	}

	/** Entries after a number, oldest first; of those kept in memory, at most so many. */
	public LogPage page(long after, int most) {
		lock.lock();
		try {
			return new LogPage(entries(after, most));
		} finally {
			lock.unlock();
		}
	}

	private List<LogEntry> entries(long after, int most) {
		List<LogEntry> entries = new ArrayList<>();
		for (long number = Math.max(after + 1, first); number < next && entries.size() < most; number++) {
			LogEntry entry = ring[slot(number)];
			if (entry != null && entry.number() == number) {
				entries.add(entry);
			}
		}
		return entries;
	}

	private void writeAfter(long last) {
		long written = last;
		List<LogEntry> waiting = await(written);
		while (!waiting.isEmpty()) {
			file.append(waiting);
			written = waiting.getLast().number();
			waiting = await(written);
		}
		file.close();
	}

	/** Entries that are not written yet; empty once this is closed and all are. */
	private List<LogEntry> await(long written) {
		lock.lock();
		try {
			while (next - 1 == written && !closed) {
				added.awaitUninterruptibly();
			}
			return entries(written, KEPT);
		} finally {
			lock.unlock();
		}
	}

	private static int slot(long number) {
		return (int) (number % KEPT);
	}

	/** Writes what is not written yet, then ends. */
	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
			added.signal();
		} finally {
			lock.unlock();
		}
		try {
			writer.join(5_000);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
