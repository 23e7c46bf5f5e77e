// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.Objects;

/** What a port turned out to be. "Could not check" is never "closed". */
public sealed interface Verdict {

	/** What was expected answers; of TCP and FlexNet, whose protocols are not asked, that somebody listens. */
	record Open() implements Verdict {
	}

	/** The host says that nobody listens. */
	record Refused() implements Verdict {
	}

	/** No answer in time: something drops the packets, mostly a firewall. */
	record Filtered() implements Verdict {
	}

	/** No way leads to the host, or a firewall says so. */
	record Unreachable(String reason) implements Verdict {

		public Unreachable {
			Objects.requireNonNull(reason);
		}
	}

	/** The host's name means nothing here. */
	record NameUnknown() implements Verdict {
	}

	/**
	 * Somebody answers, but not what was expected.
	 *
	 * @param found what did, in words
	 */
	record WrongService(String found) implements Verdict {

		public WrongService {
			Objects.requireNonNull(found);
		}
	}

	/**
	 * The service answers over TLS with a certificate that a client would not take.
	 *
	 * @param reason for example that it expired yesterday
	 */
	record CertificateProblem(String reason) implements Verdict {

		public CertificateProblem {
			Objects.requireNonNull(reason);
		}
	}

	/**
	 * Nothing is known of the port.
	 *
	 * @param reason for example that UDP cannot be asked
	 */
	record CouldNotCheck(String reason) implements Verdict {

		public CouldNotCheck {
			Objects.requireNonNull(reason);
		}
	}

	/** One word that never changes, for programs: {@code open}, {@code could-not-check}. */
	default String word() {
		return switch (this) {
			case Open() -> "open";
			case Refused() -> "refused";
			case Filtered() -> "filtered";
			case Unreachable(String reason) -> "unreachable";
			case NameUnknown() -> "name-unknown";
			case WrongService(String found) -> "wrong-service";
			case CertificateProblem(String reason) -> "certificate-problem";
			case CouldNotCheck(String reason) -> "could-not-check";
		};
	}

	/** For a person, for example {@code filtered: no answer in time}. */
	default String words() {
		return switch (this) {
			case Open() -> "open";
			case Refused() -> "refused: nobody listens";
			case Filtered() -> "filtered: no answer in time";
			case Unreachable(String reason) -> "unreachable: " + reason;
			case NameUnknown() -> "name unknown";
			case WrongService(String found) -> "wrong service: " + found;
			case CertificateProblem(String reason) -> "certificate problem: " + reason;
			case CouldNotCheck(String reason) -> "could not check: " + reason;
		};
	}

	/** Whether a client can use the port. */
	default boolean isOpen() {
		return this instanceof Open;
	}
}
