// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.time.Instant;
import java.time.InstantSource;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.order.Audit;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/**
 * Answers a request: decides, records and signs, all or nothing. Asked again with the same request, it gives the same
 * answer, while the records still have what it gives and keep it; with new dates if the first could not be applied in
 * time. Thread-safe, also against other processes that work with the same records.
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

	/**
	 * Answers the content of an authorize.txt. What it returns is durable. If a number is unknown, the first such number is
	 * the one reason of the refusal.
	 */
	public Outcome<GivenAnswer> answer(byte[] content, Carriage carriage) throws ProblemException {
		AuthorizationRequest request;
		try {
			request = AuthorizationRequest.parse(content);
		} catch (ProblemException e) {
			return Outcome.refused(e.problem());
		}
		Instant now = time.instant();
		return database.change(sql -> new Answering(sql, request, carriage, new ActivationBook(sql, audit, key, now)).answer(now));
	}
}
