// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.util.Locale;
import org.castellan.core.api.LeaseInfo;
import org.castellan.ledger.LeaseView;

/** The ledger's leases as the API tells them. */
final class LeaseInfos {

	private LeaseInfos() {
	}

	static LeaseInfo of(LeaseView lease) {
		return new LeaseInfo(Long.toString(lease.id()), lease.feature(), lease.count(), lease.holder().user(),
				lease.holder().host(), lease.holder().display(), lease.holder().process(), lease.since(),
				lease.renewed(), lease.free(), lease.fencing(), lease.borrowed(),
				lease.state().name().toLowerCase(Locale.ROOT));
	}
}
