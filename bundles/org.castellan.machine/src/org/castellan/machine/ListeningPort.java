// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.util.Objects;
import java.util.Optional;

/**
 * A TCP port of this machine that somebody listens on.
 *
 * @param address what it listens on, for example {@code 127.0.0.1}; {@code 0.0.0.0} and {@code ::} stand for all
 * @param owner   for example {@code java (process 4312)}; empty where the system does not tell it to this account
 * @param program its path and how it was started, as far as it is told; may hold secrets, so that nobody is shown it
 */
public record ListeningPort(int port, String address, Optional<String> owner, String program) {

	public ListeningPort {
		Objects.requireNonNull(address);
		Objects.requireNonNull(owner);
		Objects.requireNonNull(program);
	}

	/** Of a program that nothing more is known of. */
	public ListeningPort(int port, String address, Optional<String> owner) {
		this(port, address, owner, "");
	}
}
