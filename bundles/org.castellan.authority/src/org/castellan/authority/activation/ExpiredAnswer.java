// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.Problem;

/**
 * An answer that was not applied in time, although what it gave is counted. It is given anew while it is still the last word
 * about everything it names: the machine gets what it was given, and nothing is taken again.
 */
record ExpiredAnswer(AuthorizationResponse response) {

	/** The answer, if it has expired. What gives licences back can be applied for ever, and so never does. */
	static Optional<ExpiredAnswer> of(AuthorizationResponse response, Instant now) {
		return response.kind() != RequestKind.DEAUTHORIZE && now.isAfter(response.expires())
				? Optional.of(new ExpiredAnswer(response))
				: Optional.empty();
	}

	/** What has been changed since it was given. */
	List<Problem> problems(List<Assessed> now) {
		return now.stream().filter(item -> !isLastWord(item))
				.map(item -> AuthorityProblem.ANSWER_OUTDATED.problem("number", item.item().number().masked(), "expires",
						response.expires().toString()))
				.toList();
	}

	private boolean isLastWord(Assessed item) {
		Holding holding = item.holding();
		return item.ordered().isPresent() && response.activated(item.item().number())
				.filter(said -> said.serial() == holding.serial() && said.count() == holding.count()).isPresent();
	}
}
