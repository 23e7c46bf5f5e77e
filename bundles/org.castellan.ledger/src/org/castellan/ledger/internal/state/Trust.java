// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Duration;
import java.util.Optional;

import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger may believe that it knows all holders. It may not while it is an older copy of itself, nor until all
 * whom it cannot know have come to their end. Times are ledger time in milliseconds.
 */
final class Trust {

	/**
	 * Somebody remembers more than the ledger does.
	 *
	 * @param evidence what was seen, for people
	 * @param fencing  the highest fencing number that is known to have been given
	 */
	record Doubt(String evidence, long fencing) {
	}

	@Nullable
	private Doubt doubt;
	private long settled;

	/** Why nothing may be granted at that time. */
	Optional<Refusal> refusal(long time) {
		if (doubt != null) {
			return Optional.of(new Refusal(Refusal.Cause.RESTORED_COPY,
					"The ledger is an older copy: " + doubt.evidence() + ".", Duration.ZERO));
		}
		if (time < settled) {
			return Optional.of(new Refusal(Refusal.Cause.SETTLING,
					"The ledger waits until no holder it does not know can still believe.",
					Duration.ofMillis(settled - time)));
		}
		return Optional.empty();
	}

	/** Whether somebody remembers more than this ledger does. */
	boolean isDoubted() {
		return doubt != null;
	}

	void suspect(String evidence, long fencing) {
		doubt = new Doubt(evidence, Math.max(fencing, doubt == null ? 0 : doubt.fencing()));
	}

	/** Ends the doubt, if there is one, and says what it was; holders that are not known are waited for. */
	Optional<Doubt> accept(long time, LeaseTerms terms) {
		Optional<Doubt> resolved = Optional.ofNullable(doubt);
		if (resolved.isPresent()) {
			doubt = null;
			settle(time, terms);
		}
		return resolved;
	}

	/** Waits until no holder of a lease that is not known can believe any more. Borrowed ones may, to their own end. */
	void settle(long time, LeaseTerms terms) {
		Duration wait = terms.longest().plus(terms.guard(terms.longest()));
		settled = Math.max(settled, time + wait.toMillis());
	}

	/** What is left of the wait. */
	Duration settling(long time) {
		return Duration.ofMillis(Math.max(0, settled - time));
	}

	void write(Output out) {
		out.writeNumber(settled);
		out.writeBoolean(doubt != null);
		if (doubt != null) {
			out.writeText(doubt.evidence());
			out.writeNumber(doubt.fencing());
		}
	}

	void read(Input in) throws UnreadableException {
		settled = in.readNumber();
		doubt = in.readBoolean() ? new Doubt(in.readText(), in.readNumber()) : null;
	}
}
