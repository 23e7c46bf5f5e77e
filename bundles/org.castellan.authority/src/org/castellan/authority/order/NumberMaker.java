// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.NumberKind;

/** Makes authorization numbers that nobody can guess from others: the kind's letters and nine random digits. */
final class NumberMaker {

	private static final int NUMBERS = 1_000_000_000;

	private final RandomGenerator random;

	NumberMaker() {
		this(new SecureRandom());
	}

	NumberMaker(RandomGenerator random) {
		this.random = random;
	}

	AuthorizationNumber make(NumberKind kind) {
		return new AuthorizationNumber(kind.prefix() + String.format(Locale.ROOT, "%09d", random.nextInt(NUMBERS)));
	}
}
