// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.Duration;
import java.util.Objects;

/**
 * One step of a client on its way to a service, for example "TLS: TLSv1.3, CN=gis01, until 2027-05-01" in 12 ms.
 *
 * @param detail what was seen, or why it broke
 */
public record Step(Kind kind, Outcome outcome, String detail, Duration duration) {

	/** In the order a client takes them. */
	public enum Kind {
		RESOLVE, CONNECT, TLS, HELLO, CLOCK, LATENCY,
		/** No step of every way: another address of the host, which clients may meet, says something else. */
		ADDRESSES
	}

	/** How a step ended. */
	public enum Outcome {
		/** It went well. */
		DONE,
		/** It works, but a person should know of something. */
		WARNED,
		/** A client gets no further. */
		FAILED
	}

	public Step {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(outcome);
		Objects.requireNonNull(detail);
		Objects.requireNonNull(duration);
	}

	static Step done(Kind kind, String detail, Duration duration) {
		return new Step(kind, Outcome.DONE, detail, duration);
	}

	static Step failed(Kind kind, String detail, Duration duration) {
		return new Step(kind, Outcome.FAILED, detail, duration);
	}
}
