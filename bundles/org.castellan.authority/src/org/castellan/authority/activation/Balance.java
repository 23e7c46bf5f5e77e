// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

/**
 * How many licences a machine holds by the records and by its own word, each with the serial of the answer that said so.
 * The records count. Where the machine is behind, an answer was lost or not applied; where it is ahead, the vendor's
 * records were restored from an old copy.
 */
record Balance(int recorded, long recordedSerial, int held, long heldSerial) {

	boolean isBehind() {
		return heldSerial < recordedSerial;
	}

	boolean isAhead() {
		return heldSerial > recordedSerial;
	}

	/** What the machine may have by answers that were given. */
	int known() {
		return isAhead() ? Math.max(recorded, held) : recorded;
	}

	/** The serial of the next answer. */
	long nextSerial() {
		return Math.max(recordedSerial, heldSerial) + 1;
	}

	/** So many more. What an answer gave that the machine has not applied is part of them. */
	int afterAuthorizing(int more) {
		return isBehind() ? Math.max(recorded, Math.min(recorded, held) + more) : known() + more;
	}

	/**
	 * So many less. The machine withholds them for good, and may still apply an answer that it has not applied: no more is
	 * given back than is certain to be free then.
	 */
	int afterDeauthorizing(int less) {
		return Math.max(0, Math.min(known(), Math.max(known(), held) - less));
	}
}
