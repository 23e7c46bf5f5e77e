// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.time.InstantSource;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.core.problem.ProblemException;

/** Shows what a request asks for beside what was ordered. Nothing is changed, locked or promised by it. */
public final class ReviewRequestOperation {

	private final Database database;
	private final InstantSource time;

	/** Through {@link org.castellan.authority.Authority#reviewRequest()}. */
	public ReviewRequestOperation(Database database, InstantSource time) {
		this.database = database;
		this.time = time;
	}

	/**
	 * Reviews the content of an authorize.txt.
	 *
	 * @return refused only if it is no request, or an altered one
	 */
	public Outcome<Review> review(byte[] content, Carriage carriage) throws ProblemException {
		throw new UnsupportedOperationException();
	}
}
