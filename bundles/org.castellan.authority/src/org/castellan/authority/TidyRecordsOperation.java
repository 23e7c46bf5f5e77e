// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.Audit;
import org.castellan.authority.order.AuditEvent;
import org.castellan.core.problem.ProblemException;

/**
 * Deletes what the records keep of long ago, and nothing that a count stands on: entries of the audit, and the texts of old
 * answers. Orders, activations and their serials stay; so does the id of each request that was answered, so that it is never
 * counted again, and what answered a machine that gave licences back, which may ask for it at any time.
 */
public final class TidyRecordsOperation {

	/** An answer can be applied for a month, and its machine may be away for another. */
	public static final int LEAST_DAYS = 90;

	/** A date before that is none of a database. */
	private static final int MOST_DAYS = 36_500;

	private static final String OLD_ENTRIES = " FROM audit WHERE at < ?";
	/** A response says so in a line of its own. */
	private static final String OLD_ANSWERS = " WHERE answered_at < ? AND answer <> '' AND answer NOT LIKE ?";
	private static final String GIVEN_BACK = "%\nKind: deauthorize\n%";

	private final Database database;
	private final Audit audit;
	private final InstantSource time;

	/** Through {@link Authority#tidyRecords()}. */
	TidyRecordsOperation(Database database, Audit audit, InstantSource time) {
		this.database = database;
		this.audit = audit;
		this.time = time;
	}

	/** What is deleted, or would be. */
	public record Tidied(Instant before, long auditEntries, long answers) {
	}

	/** Counts what {@link #tidy} would delete, and changes nothing. */
	public Outcome<Tidied> preview(int days) throws ProblemException {
		return days < LEAST_DAYS ? tooFew(days) : database.read(sql -> Outcome.done(count(sql, before(days))));
	}

	/**
	 * Deletes what is older, and writes that down.
	 *
	 * @param days at least {@value #LEAST_DAYS}
	 */
	public Outcome<Tidied> tidy(int days) throws ProblemException {
		return days < LEAST_DAYS ? tooFew(days) : database.change(sql -> Outcome.done(delete(sql, before(days))));
	}

	private Tidied delete(Sql sql, Instant before) throws SQLException {
		int entries = sql.change("DELETE" + OLD_ENTRIES, before);
		// the request stays answered; one that is being renewed is looked at again when it was waited for
		int answers = sql.change("UPDATE request SET answer = ''" + OLD_ANSWERS, before, GIVEN_BACK);
		audit.write(sql, AuditEvent.RECORDS_TIDIED, "before " + before + ": " + entries + " entries of the audit, " + answers
				+ " answers");
		return new Tidied(before, entries, answers);
	}

	private static Tidied count(Sql sql, Instant before) throws SQLException {
		return new Tidied(before, sql.number("SELECT COUNT(*)" + OLD_ENTRIES, before),
				sql.number("SELECT COUNT(*) FROM request" + OLD_ANSWERS, before, GIVEN_BACK));
	}

	private Instant before(int days) {
		return time.instant().minus(Duration.ofDays(Math.min(days, MOST_DAYS))).truncatedTo(ChronoUnit.SECONDS);
	}

	private static Outcome<Tidied> tooFew(int days) {
		return Outcome.refused(AuthorityProblem.TOO_SHORT.problem("days", Integer.toString(days), "least",
				Integer.toString(LEAST_DAYS)));
	}
}
