// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.util.Objects;
import org.castellan.core.problem.Problem;

/** What became of a letter. */
public sealed interface SendMailOutcome {

	/**
	 * The server took it and answers for it from now on.
	 *
	 * @param reply its last word, which often names the letter in its log
	 */
	record Sent(String reply) implements SendMailOutcome {

		public Sent {
			Objects.requireNonNull(reply);
		}
	}

	/** The server did not take it, or, for {@link MailProblem#BROKEN_OFF}, did not say so. */
	record NotSent(Problem problem) implements SendMailOutcome {

		public NotSent {
			Objects.requireNonNull(problem);
		}
	}
}
