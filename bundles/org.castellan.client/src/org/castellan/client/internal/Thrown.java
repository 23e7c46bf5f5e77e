// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.Optional;

/** Looks into the causes of what was thrown. */
final class Thrown {

	private Thrown() {
	}

	static boolean has(Throwable thrown, Class<? extends Throwable> type) {
		return find(thrown, type).isPresent();
	}

	static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return Optional.of(type.cast(cause));
			}
		}
		return Optional.empty();
	}

	/** What the first cause of all says. */
	static String innermost(Throwable thrown) {
		Throwable cause = thrown;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}
}
