// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/** Whom a service trusts: {@code GET /api/v1/admin/publishers}. */
public record PublisherList(List<PublisherInfo> publishers) {

	public PublisherList {
		publishers = List.copyOf(publishers);
	}
}
