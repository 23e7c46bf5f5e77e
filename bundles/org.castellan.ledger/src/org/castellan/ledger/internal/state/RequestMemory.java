// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import org.castellan.ledger.RequestId;

/**
 * What became of each request, for as long as it may be asked again: 28 bytes an entry, in 64 tables of which one at a
 * time is rebuilt, so that millions of entries cost neither objects nor a long pause. Times are ledger time in
 * milliseconds; an entry is remembered to the end of its second.
 */
final class RequestMemory {

	private static final int TABLES = 64;
	/** How often one table is tidied. */
	private static final long TIDY = 250;
	private static final int SECOND = 1000;

	private final RequestTable[] tables = new RequestTable[TABLES];
	private long tidied;
	private int next;

	RequestMemory() {
		for (int i = 0; i < TABLES; i++) {
			tables[i] = new RequestTable();
		}
	}

	/** Its memo (see {@link Memo}), or 0 if it is not remembered. */
	long find(RequestId request, long time) {
		return table(request.high()).find(request.high(), request.low(), second(time));
	}

	void put(RequestId request, long memo, long until, long time) {
		put(request.high(), request.low(), memo, second(until + SECOND - 1), second(time));
	}

	void put(long high, long low, long memo, int untilSecond, int nowSecond) {
		table(high).put(high, low, memo, untilSecond, nowSecond);
	}

	/** Makes room at once for what a snapshot holds, while nothing is remembered yet. */
	void expect(int entries) {
		for (RequestTable table : tables) {
			table.expect(entries / TABLES);
		}
	}

	/** Gives back what forgotten requests take, a bit at a time. */
	void tidy(long time) {
		if (time - tidied >= TIDY) {
			tidied = time;
			tables[next].rebuild(second(time));
			next = (next + 1) % TABLES;
		}
	}

	int size() {
		int size = 0;
		for (RequestTable table : tables) {
			size += table.size();
		}
		return size;
	}

	void forEach(long time, Visitor visitor) {
		for (RequestTable table : tables) {
			table.forEach(second(time), visitor);
		}
	}

	private RequestTable table(long high) {
		return tables[(int) (high >>> 58)];
	}

	static int second(long time) {
		return (int) (time / SECOND);
	}

	/** Sees each entry that is still remembered. */
	interface Visitor {

		void visit(long high, long low, long memo, int untilSecond);
	}
}
