// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.time.InstantSource;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.order.Audit;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/**
 * Answers a request: decides, records and signs, all or nothing. Asked again with the same request, it gives the same
 * answer.
 */
public final class AnswerRequestOperation {

	private final Database database;
	private final Audit audit;
	private final PublisherKey key;
	private final InstantSource time;

	/** Through {@link org.castellan.authority.Authority#answerRequest}. */
	public AnswerRequestOperation(Database database, Audit audit, PublisherKey key, InstantSource time) {
		this.database = database;
		this.audit = audit;
		this.key = key;
		this.time = time;
	}

	/** Answers the content of an authorize.txt. What it returns is durable. */
	public Outcome<GivenAnswer> answer(byte[] content, Carriage carriage) throws ProblemException {
		throw new UnsupportedOperationException();
	}
}
