// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

/**
 * How many licences of a number a machine holds by the records of who gave them, a publisher or a licence server, and by
 * its own word, each with the serial of the answer that said so. For example {@code new Balance(3, 1, 0, 0)}: 3 were
 * given, and the machine knows of none, since the answer was lost. The records count.
 *
 * <p>The machine's word is signed by its own key, so it proves who speaks and nothing else. It may be old (a request that
 * was cancelled and comes late, a storage restored from a copy) or a lie. The rule stands all the same, because
 * <ul>
 * <li>an answer says what the machine holds from then on, and only the latest counts there: one that got lost is part of
 * the next one, and need not be given twice;</li>
 * <li>asking for more never lowers the records, whatever is said to be held, and giving back lowers them by what is given
 * back at most: licences that the machine withholds for good before anyone hears of it;</li>
 * <li>who says more than is recorded, with a later serial than any recorded, only has more put down to it, which must be
 * free as if it had been asked for. That mends records that were restored from an old copy;</li>
 * <li>the next serial is later than both, so that no answer given before is taken for a newer one.</li>
 * </ul>
 * What stays is a machine that gives licences back and is then put back as a whole, both copies of its storage
 * ({@link StoragePlace}): it counts them until its next answer, which sets it right. No text can tell; the publisher's terms
 * rule there.
 */
public record Balance(int recorded, long recordedSerial, int held, long heldSerial) {

	/** Whether an answer was lost or not applied, or the machine's storage is an old copy. */
	public boolean isBehind() {
		return heldSerial < recordedSerial;
	}

	/** Whether the records are an old copy. */
	public boolean isAhead() {
		return heldSerial > recordedSerial;
	}

	/** What the machine may have by answers that were given. */
	public int known() {
		return isAhead() ? Math.max(recorded, held) : recorded;
	}

	/** What the machine may mean to give back: an old copy of its storage may count what was given back before. */
	public int most() {
		return Math.max(known(), held);
	}

	/** The serial of the next answer. */
	public long nextSerial() {
		return Math.max(recordedSerial, heldSerial) + 1;
	}

	/** So many more. What an answer gave that the machine has not applied is part of them. */
	public int afterAuthorizing(int more) {
		return isBehind() ? Math.max(recorded, Math.min(recorded, held) + more) : known() + more;
	}

	/**
	 * So many less. The machine withholds them for good, and may still apply an answer that it has not applied: no more is
	 * given back than is certain to be free then.
	 */
	public int afterDeauthorizing(int less) {
		return Math.max(0, Math.min(known(), most() - less));
	}
}
