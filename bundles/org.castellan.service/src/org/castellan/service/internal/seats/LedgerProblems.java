// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.nio.file.Path;
import org.castellan.core.problem.Problem;
import org.castellan.ledger.Denial;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.Refusal;
import org.castellan.service.SeatProblem;

/** Tells in words for people what the ledger says in values: why something was denied, refused, or failed. */
public final class LedgerProblems {

	private LedgerProblems() {
	}

	public static Problem of(Denial denial) {
		return switch (denial) {
			case Denial.NoSuchFeature(String feature) -> SeatProblem.NO_SUCH_FEATURE.problem("feature", feature);
			case Denial.AllInUse(String feature, int wanted, int total, int inUse) when wanted > total ->
				SeatProblem.MORE_THAN_ALL.problem("feature", feature, "wanted", Integer.toString(wanted), "total",
						Integer.toString(total));
			case Denial.AllInUse(String feature, int wanted, int total, int inUse) ->
				SeatProblem.ALL_IN_USE.problem("feature", feature, "wanted", Integer.toString(wanted), "total",
						Integer.toString(total), "inUse", Integer.toString(inUse));
			case Denial.LicenseExpired(String feature, var end) ->
				SeatProblem.LICENSE_EXPIRED.problem("feature", feature, "end", end.toString());
			case Denial.LicenseNotStarted(String feature, var start) ->
				SeatProblem.LICENSE_NOT_STARTED.problem("feature", feature, "start", start.toString());
			case Denial.NotHeld(long lease) -> SeatProblem.NOT_HELD.problem("lease", Long.toString(lease));
			case Denial.StaleFencing(long lease, long shown) ->
				SeatProblem.STALE_FENCING.problem("lease", Long.toString(lease), "fencing", Long.toString(shown));
			case Denial.Revoked(long lease) -> SeatProblem.REVOKED.problem("lease", Long.toString(lease));
			case Denial.Withdrawn(long lease) -> SeatProblem.WITHDRAWN.problem("lease", Long.toString(lease));
			case Denial.StillInUse(String pool, String feature, int left, int inUse) -> stillInUse(feature, left, inUse, "others");
			case Denial.Borrowed(long lease) -> SeatProblem.BORROWED.problem("lease", Long.toString(lease));
			case Denial.NotBorrowed(long lease) -> SeatProblem.NOT_BORROWED.problem("lease", Long.toString(lease));
			case Denial.NotRestored() -> SeatProblem.NOT_RESTORED.problem();
			case Denial.RequestIdReused() -> SeatProblem.REQUEST_ID_REUSED.problem();
			case Denial.Busy() -> SeatProblem.BUSY.problem();
			case Denial.TooLarge(int bytes, int limit) -> SeatProblem.TOO_MANY_POOLS.problem("bytes",
					Integer.toString(bytes), "limit", Integer.toString(limit));
			case Denial.Refusing(Refusal refusal) -> of(refusal);
		};
	}

	/** @param holders who holds the seats, in words */
	static Problem stillInUse(String feature, int left, int inUse, String holders) {
		return SeatProblem.STILL_IN_USE.problem("feature", feature, "left", Integer.toString(left), "inUse",
				Integer.toString(inUse), "holders", holders);
	}

	public static Problem of(Refusal refusal) {
		return switch (refusal.cause()) {
			case STARTING -> SeatProblem.STARTING.problem("reason", refusal.detail());
			case NOT_LEADER -> SeatProblem.NOT_LEADER.problem("leader", refusal.detail());
			case RESTORED_COPY -> SeatProblem.RESTORED_COPY.problem("reason", refusal.detail());
			case SETTLING -> SeatProblem.SETTLING.problem("reason", refusal.detail(), "seconds",
					Long.toString(refusal.lasts().toSeconds() + 1));
			case STORAGE_FAILED -> SeatProblem.STORAGE_FAILED.problem("reason", refusal.detail());
			case CLOSED -> SeatProblem.CLOSED.problem();
		};
	}

	/** @param directory the ledger's */
	public static Problem of(LedgerException failure, Path directory) {
		String reason = failure.getMessage();
		SeatProblem code = switch (failure.kind()) {
			case DIRECTORY_IN_USE -> SeatProblem.LEDGER_IN_USE;
			case DIRECTORY_UNUSABLE -> SeatProblem.LEDGER_UNUSABLE;
			case UNREADABLE -> SeatProblem.LEDGER_UNREADABLE;
			case NOT_READY -> SeatProblem.LEDGER_NOT_READY;
			case OUTCOME_UNKNOWN -> SeatProblem.OUTCOME_UNKNOWN;
		};
		return code.problem("directory", directory.toString(), "reason", reason);
	}
}
