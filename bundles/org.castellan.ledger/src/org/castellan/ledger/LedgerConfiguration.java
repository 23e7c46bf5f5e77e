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
 * @param snapshotEvery after so many log entries the state is written whole and the log cut; a start reads that many
 *                  entries at most
 */
public record LedgerConfiguration(Path directory, String member, List<LedgerMember> members, LeaseTerms terms,
		Optional<Path> witness, int snapshotEvery) {

	private static final int SNAPSHOT_EVERY = 20_000;

	public LedgerConfiguration {
		members = List.copyOf(members);
		if (snapshotEvery < 1) {
			throw new IllegalArgumentException("A snapshot comes after at least one entry: " + snapshotEvery);
		}
		if (members.stream().noneMatch(each -> each.id().equals(member))) {
			throw new IllegalArgumentException("This member is one of the members: " + member);
		}
	}

	/** A ledger of one member, with the standard terms and no witness. */
	public static LedgerConfiguration single(Path directory) {
		return new LedgerConfiguration(directory, "a", List.of(new LedgerMember("a", "")), LeaseTerms.STANDARD,
				Optional.empty(), SNAPSHOT_EVERY);
	}

	public LedgerConfiguration withTerms(LeaseTerms other) {
		return new LedgerConfiguration(directory, member, members, other, witness, snapshotEvery);
	}

	public LedgerConfiguration withWitness(Path file) {
		return new LedgerConfiguration(directory, member, members, terms, Optional.of(file), snapshotEvery);
	}

	public LedgerConfiguration withMembers(String self, List<LedgerMember> all) {
		return new LedgerConfiguration(directory, self, all, terms, witness, snapshotEvery);
	}

	public LedgerConfiguration withSnapshotEvery(int entries) {
		return new LedgerConfiguration(directory, member, members, terms, witness, entries);
	}
}
