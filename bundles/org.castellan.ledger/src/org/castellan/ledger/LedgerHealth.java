// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.util.List;
import java.util.Optional;

/**
 * How the ledger is, for status pages and metrics.
 *
 * @param refusal    why nothing is granted or renewed; empty when all is well
 * @param ledger     random id made with the directory; the same after a restart
 * @param epoch      the high part of the fencing numbers, raised at every start
 * @param member     this one's id
 * @param leader     id of the member that leads, if there is one
 * @param members    all of them
 * @param sequence   number of log entries applied since the ledger was made
 * @param pools      how many pools
 * @param leases     how many leases, quarantined ones among them
 * @param queued     commands that wait for their log entry
 * @param remembered requests whose outcome is remembered
 * @param findings   what is wrong without stopping anything, one sentence each, such as a witness that cannot be written
 */
public record LedgerHealth(Optional<Refusal> refusal, String ledger, long epoch, String member,
		Optional<String> leader, List<LedgerMember> members, long sequence, int pools, int leases, int queued,
		int remembered, List<String> findings) {

	public LedgerHealth {
		members = List.copyOf(members);
		findings = List.copyOf(findings);
	}

	public boolean isServing() {
		return refusal.isEmpty();
	}
}
