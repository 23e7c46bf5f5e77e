// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.Texts;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.ActivationState;
import org.castellan.authority.order.Activations;
import org.castellan.authority.order.Audit;
import org.castellan.authority.order.AuditEvent;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * Gives back what a machine holds that cannot return it itself: it is lost, or its storage is. The vendor takes it on trust
 * that the machine no longer uses it, so the reason is kept in the audit.
 */
public final class ReleaseActivationOperation {

	private final Database database;
	private final Audit audit;
	private final InstantSource time;

	/** Through {@link org.castellan.authority.Authority#releaseActivation()}. */
	public ReleaseActivationOperation(Database database, Audit audit, InstantSource time) {
		this.database = database;
		this.audit = audit;
		this.time = time;
	}

	/**
	 * Releases all that an activation holds.
	 *
	 * @param id     {@link Activation#id()}
	 * @param reason for the audit, for example {@code disk failure, letter of 2 March}; nothing personal
	 * @return the activation as it was
	 */
	public Outcome<Activation> release(long id, String reason) throws ProblemException {
		List<Problem> problems = new Texts().required("reason", reason.strip()).problems();
		if (!problems.isEmpty()) {
			return new Outcome.Refused<>(problems);
		}
		return database.change(sql -> {
			Optional<Activation> found = lock(sql, id);
			if (found.isEmpty() || found.get().count() == 0) {
				return Outcome.refused(AuthorityProblem.UNKNOWN_ACTIVATION.problem("activation", Long.toString(id)));
			}
			release(sql, found.get(), reason.strip());
			return Outcome.done(found.get());
		});
	}

	/** The line first, as everybody does who changes activations. */
	private static Optional<Activation> lock(Sql sql, long id) throws SQLException {
		sql.list(row -> row.id("id"),
				"SELECT id FROM order_line WHERE id IN (SELECT order_line_id FROM activation WHERE id = ?) FOR UPDATE", id);
		return Activations.byId(sql, id);
	}

	/** The serial rises, so that the machine is behind should it come back. */
	private void release(Sql sql, Activation activation, String reason) throws SQLException {
		sql.change("UPDATE order_line SET activated = activated - ?, returned = returned + ? WHERE authorization_number = ?",
				activation.count(), activation.count(), activation.number().text());
		sql.change("UPDATE activation SET seats = 0, serial = serial + 1, state = ?, changed_at = ? WHERE id = ?",
				ActivationState.RELEASED, time.instant(), activation.id());
		audit.write(sql, AuditEvent.RELEASED, activation.orderId(), "%s %s: %+d, activation %d: %s".formatted(
				activation.number().masked(), activation.feature().feature(), -activation.count(), activation.id(), reason));
	}
}
