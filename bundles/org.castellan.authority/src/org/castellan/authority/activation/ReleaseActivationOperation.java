// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.time.InstantSource;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.Audit;
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
		throw new UnsupportedOperationException();
	}
}
