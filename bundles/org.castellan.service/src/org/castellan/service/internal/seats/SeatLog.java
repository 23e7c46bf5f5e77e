// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.util.Map;
import org.castellan.core.api.Holder;
import org.castellan.core.problem.Problem;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.LedgerChange;
import org.castellan.ledger.LedgerView;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/** Tells the log, in one sentence each, where seats went; counts them for metrics. */
public final class SeatLog {

	private final ServiceLog log;
	private final SeatCounts counts;
	private final HeldSeats held;

	/** @param before what is held already */
	public SeatLog(ServiceLog log, SeatCounts counts, LedgerView before) {
		this.log = log;
		this.counts = counts;
		held = new HeldSeats(before);
	}

	void out(LeaseView lease) {
		counts.out.increment();
		held.add(lease);
		log.add(LogKinds.OUT, sentence(lease, "to"), facts(lease));
	}

	void in(long id) {
		counts.in.increment();
		held.remove(id).ifPresentOrElse(lease -> log.add(LogKinds.IN, sentence(lease, "back from"), facts(lease)),
				() -> log.add(LogKinds.IN, "Lease " + id + " is back", Map.of("lease", Long.toString(id))));
	}

	void denied(String feature, Holder holder, Problem why) {
		counts.denied.increment();
		log.add(LogKinds.DENIED, feature + " to " + holder.user() + " on " + holder.host() + ": " + why.what(),
				Map.of("feature", feature, "user", holder.user(), "host", holder.host(), "code", why.code()));
	}

	void expired(LeaseView lease) {
		counts.expired.increment();
		held.remove(lease.id());
		log.add(LogKinds.EXPIRED, sentence(lease, "not heard of any more:"), facts(lease));
	}

	void settled(LeaseView lease) {
		held.remove(lease.id());
		log.add(LogKinds.IN, sentence(lease, "free after it was taken from"), facts(lease));
	}

	void removed(LeaseView lease) {
		counts.removed.increment();
		log.add(LogKinds.REMOVED, sentence(lease, "taken from"), facts(lease));
	}

	/** Hears from the ledger what ended by itself. */
	public void changed(LedgerChange change) {
		change.expired().forEach(this::expired);
		change.settled().forEach(this::settled);
	}

	private static String sentence(LeaseView lease, String verb) {
		return lease.count() + " of " + lease.feature() + " " + verb + " " + lease.holder().user() + " on "
				+ lease.holder().host();
	}

	private static Map<String, String> facts(LeaseView lease) {
		return Map.of("feature", lease.feature(), "count", Integer.toString(lease.count()), "user",
				lease.holder().user(), "host", lease.holder().host(), "lease", Long.toString(lease.id()));
	}
}
