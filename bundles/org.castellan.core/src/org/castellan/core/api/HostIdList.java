// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/** The host ids of a machine, best first: {@code GET /api/v1/admin/host-ids} and {@code castellan hostid}. */
public record HostIdList(List<HostIdInfo> hostIds) {

	public HostIdList {
		hostIds = List.copyOf(hostIds);
	}
}
