// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

/**
 * A part of {@link RequestMemory}: 128-bit keys with a 64-bit value and the second at which they may be forgotten, in
 * primitive arrays with open addressing. Nothing is deleted one by one; what is forgotten goes when the arrays are
 * rebuilt, which an insertion into full arrays does by itself.
 */
final class RequestTable {

	/** Slots per entry after a rebuild, and the fullness in percent at which the next one comes. */
	private static final int SPACE = 2;
	private static final int FULL = 75;
	private static final int LEAST = 16;

	/** Two per slot. */
	private long[] keys = new long[2 * LEAST];
	/** Zero where the slot is empty. */
	private long[] values = new long[LEAST];
	private int[] seconds = new int[LEAST];
	private int used;

	/** The value, or 0 if it is unknown or forgotten. */
	long find(long high, long low, int now) {
		int slot = slot(high, low);
		return values[slot] != 0 && seconds[slot] >= now ? values[slot] : 0;
	}

	/** Remembers {@code value}, which is not 0, until the end of that second. */
	void put(long high, long low, long value, int until, int now) {
		int slot = slot(high, low);
		if (values[slot] == 0) {
			if (100L * (used + 1) > (long) FULL * values.length) {
				rebuild(now);
				slot = slot(high, low);
			}
			used++;
		}
		keys[2 * slot] = high;
		keys[2 * slot + 1] = low;
		values[slot] = value;
		seconds[slot] = until;
	}

	/**
	 * Makes room in an empty table. Entries of another table come in the order of their slots: without the room, they would
	 * all begin at the front of a small table, and each would be searched for past all before it.
	 */
	void expect(int entries) {
		if (used == 0) {
			allocate(entries);
		}
	}

	/** Drops what is forgotten and gives back what it took. */
	void rebuild(int now) {
		long[] oldKeys = keys;
		long[] oldValues = values;
		int[] oldSeconds = seconds;
		int alive = 0;
		for (int i = 0; i < oldValues.length; i++) {
			if (oldValues[i] != 0 && oldSeconds[i] >= now) {
				alive++;
			}
		}
		allocate(alive);
		for (int i = 0; i < oldValues.length; i++) {
			if (oldValues[i] != 0 && oldSeconds[i] >= now) {
				put(oldKeys[2 * i], oldKeys[2 * i + 1], oldValues[i], oldSeconds[i], now);
			}
		}
	}

	private void allocate(int entries) {
		int slots = Math.max(LEAST, SPACE * (entries + 1));
		keys = new long[2 * slots];
		values = new long[slots];
		seconds = new int[slots];
		used = 0;
	}

	/** Entries, some of them perhaps forgotten already. */
	int size() {
		return used;
	}

	void forEach(int now, RequestMemory.Visitor visitor) {
		for (int i = 0; i < values.length; i++) {
			if (values[i] != 0 && seconds[i] >= now) {
				visitor.visit(keys[2 * i], keys[2 * i + 1], values[i], seconds[i]);
			}
		}
	}

	/** Where the key is, or the empty slot where it would be. */
	private int slot(long high, long low) {
		int slot = (int) Math.multiplyHigh(low >>> 1, 2L * values.length);
		while (values[slot] != 0 && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
			slot = slot + 1 == values.length ? 0 : slot + 1;
		}
		return slot;
	}
}
