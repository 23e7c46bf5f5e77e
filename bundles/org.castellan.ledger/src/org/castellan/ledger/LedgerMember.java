// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

/**
 * One of the processes that keep the log.
 *
 * @param id      short, of letters, digits, hyphen and underscore; {@code a} for a single one
 * @param address {@code host:port} where the other members reach it; empty for a single one, which listens nowhere
 */
public record LedgerMember(String id, String address) {

	public LedgerMember {
		if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
			throw new IllegalArgumentException("A member's id is 1 to 32 of letters, digits, hyphen and underscore: " + id);
		}
	}
}
