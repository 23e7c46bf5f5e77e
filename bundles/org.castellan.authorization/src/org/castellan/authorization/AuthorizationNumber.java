// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * What a customer is given with an order, for example {@code ESU123456789} or {@code EFL123456789-1010}: three letters,
 * nine digits, and after a return sometimes four more (reference/domain.md 2.7). Who has it can use up the order, so it is
 * a secret of logs: {@link #toString} shows {@code ESU…789}.
 *
 * @param text in full, upper case
 */
public record AuthorizationNumber(String text) implements Comparable<AuthorizationNumber> {

	private static final Pattern FORM = Pattern.compile("[A-Z]{3}[0-9]{9}(-[0-9]{4})?");
	private static final Pattern TYPED = Pattern.compile(FORM.pattern(), Pattern.CASE_INSENSITIVE);

	/** @throws IllegalArgumentException if it is not of that form; the message does not show it */
	public AuthorizationNumber {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("An authorization number is three letters and nine digits");
		}
	}

	/** Reads what a person typed or pasted: blanks round it and lower case are mended. */
	public static AuthorizationNumber parse(String text) throws ProblemException {
		String typed = text.strip();
		if (!TYPED.matcher(typed).matches()) {
			throw new ProblemException(AuthorizationProblem.BAD_NUMBER.problem("length", Integer.toString(typed.length())));
		}
		return new AuthorizationNumber(typed.toUpperCase(Locale.ROOT));
	}

	public NumberKind kind() {
		return NumberKind.of(text);
	}

	/** A warning where its kind is unusual for what is to be authorized; the publisher has the last word. */
	public Optional<Problem> remark(TargetKind target) {
		boolean usual = kind() == NumberKind.OTHER || kind().isForOneMachine() == (target == TargetKind.WORKSTATION);
		return usual ? Optional.empty()
				: Optional.of(AuthorizationProblem.UNUSUAL_NUMBER.problem("number", masked(), "prefix",
						text.substring(0, 3), "target", target.words()));
	}

	/** First three and last three characters, for logs, lists and problems: {@code ESU…789}. */
	public String masked() {
		return text.substring(0, 3) + "…" + text.substring(text.length() - 3);
	}

	@Override
	public int compareTo(AuthorizationNumber other) {
		return text.compareTo(other.text);
	}

	/** Masked. */
	@Override
	public String toString() {
		return masked();
	}
}
