// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a ledger lives and by which terms.
 *
 * @param directory for its log and snapshots; created if missing, used by one process at a time
 * @param member    this one's id
 * @param members   all of them, the same on each; one by default
 * @param terms     how long leases live
 * @param witness   a file <em>outside</em> the directory and whatever is backed up with it, which remembers how far the
 *                  ledger was, so that a restored copy is recognised
 */
public record LedgerConfiguration(Path directory, String member, List<LedgerMember> members, LeaseTerms terms,
		Optional<Path> witness) {

	public LedgerConfiguration {
		members = List.copyOf(members);
		if (members.stream().noneMatch(each -> each.id().equals(member))) {
			throw new IllegalArgumentException("This member is one of the members: " + member);
		}
	}

	/** A ledger of one member, with the standard terms and no witness. */
	public static LedgerConfiguration single(Path directory) {
		return new LedgerConfiguration(directory, "a", List.of(new LedgerMember("a", "")), LeaseTerms.STANDARD,
				Optional.empty());
	}

	public LedgerConfiguration withTerms(LeaseTerms other) {
		return new LedgerConfiguration(directory, member, members, other, witness);
	}

	public LedgerConfiguration withWitness(Path file) {
		return new LedgerConfiguration(directory, member, members, terms, Optional.of(file));
	}

	public LedgerConfiguration withMembers(String self, List<LedgerMember> all) {
		return new LedgerConfiguration(directory, self, all, terms, witness);
	}
}
