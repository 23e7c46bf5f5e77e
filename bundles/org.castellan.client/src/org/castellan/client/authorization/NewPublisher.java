// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;

/**
 * A publisher that a person has decided to trust on a machine, should a response of it come: the machine is told only when
 * nothing else keeps the response from being applied. For example {@code new NewPublisher(publisher, InstantSource.system())}.
 */
public record NewPublisher(Publisher publisher, InstantSource time) {

	public NewPublisher {
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(time);
	}

	/** Lets the machine trust it, if that is all that a response needs. */
	void introduce(AuthorizationTarget target, byte[] response) throws ProblemException, InterruptedException {
		if (isAllThatIsMissing(target.check(response).problems(), response)) {
			target.trust(publisher.pem().getBytes(StandardCharsets.US_ASCII));
		}
	}

	/** The machine has looked at everything but the signatures of somebody it does not know. */
	private boolean isAllThatIsMissing(List<Problem> said, byte[] response) throws ProblemException {
		List<Problem> errors = said.stream().filter(Problem::isError).toList();
		return !errors.isEmpty()
				&& errors.stream().allMatch(problem -> problem.code().equals(AuthorizationProblem.PUBLISHER_NOT_TRUSTED.code()))
				&& AuthorizationResponse.parse(response).problems(new TrustedPublishers(List.of(publisher), time)).stream()
						.noneMatch(Problem::isError);
	}
}
