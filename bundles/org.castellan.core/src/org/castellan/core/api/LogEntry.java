// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the service's log, as the field names them: {@code OUT}, {@code IN}, {@code DENIED}, {@code EXPIRED},
 * {@code REREAD}, {@code AUTHORIZED}, {@code STARTED}, {@code STOPPED} and so on.
 *
 * @param number rises by one a line; ask for those after the last one seen
 * @param time   the service's wall clock
 * @param kind   as above
 * @param text   one sentence
 * @param facts  feature, user, host, lease and the like, by name; never a secret
 */
public record LogEntry(long number, Instant time, String kind, String text, Map<String, String> facts) {

	public LogEntry {
		facts = Map.copyOf(facts);
	}
}
