// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.log;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Iterator;
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
	/** Oldest first. Numbers rise, but not by one: a service that was killed leaves some out. */
	private final ArrayDeque<LogEntry> kept = new ArrayDeque<>();
	private final Thread writer;
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
		before.forEach(this::keep);
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
			keep(new LogEntry(next, time.instant(), kind, text, facts));
			next++;
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

	private void keep(LogEntry entry) {
		kept.addLast(entry);
		if (kept.size() > KEPT) {
			kept.removeFirst();
		}
	}

	/** Mostly the newest few are asked for, so it looks from the end. */
	private List<LogEntry> entries(long after, int most) {
		ArrayDeque<LogEntry> found = new ArrayDeque<>();
		Iterator<LogEntry> newestFirst = kept.descendingIterator();
		while (newestFirst.hasNext()) {
			LogEntry entry = newestFirst.next();
			if (entry.number() <= after) {
				break;
			}
			found.addFirst(entry);
		}
		return found.stream().limit(most).toList();
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
