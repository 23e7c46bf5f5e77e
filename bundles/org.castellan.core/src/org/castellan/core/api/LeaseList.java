// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/** All leases: {@code GET /api/v1/leases}. */
public record LeaseList(List<LeaseInfo> leases) {

	public LeaseList {
		leases = List.copyOf(leases);
	}
}
