// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Commands that wait to be logged, bounded in number and in bytes. Not thread-safe. */
final class CommandQueue {

	/** What waits at most. */
	static final int MOST = 16_384;
	static final int MOST_BYTES = 8 << 20;
	/** What one log entry takes at most, beyond its first command. */
	private static final int ENTRY = 2048;
	private static final int ENTRY_BYTES = 512 << 10;

	private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
	private int bytes;

	/** Whether there was room for it. */
	boolean offer(Pending pending) {
		if (waiting.size() >= MOST || bytes + pending.command().length > MOST_BYTES) {
			return false;
		}
		waiting.add(pending);
		bytes += pending.command().length;
		return true;
	}

	/** Takes what goes into one log entry, in the order it came. */
	List<Pending> take() {
		List<Pending> taken = new ArrayList<>(Math.min(waiting.size(), ENTRY));
		int size = 0;
		while (!waiting.isEmpty() && taken.size() < ENTRY
				&& (taken.isEmpty() || size + waiting.peek().command().length <= ENTRY_BYTES)) {
			Pending next = waiting.remove();
			size += next.command().length;
			taken.add(next);
		}
		bytes -= size;
		return taken;
	}

	List<Pending> takeAll() {
		List<Pending> all = new ArrayList<>(waiting);
		waiting.clear();
		bytes = 0;
		return all;
	}

	boolean isEmpty() {
		return waiting.isEmpty();
	}

	int size() {
		return waiting.size();
	}
}
