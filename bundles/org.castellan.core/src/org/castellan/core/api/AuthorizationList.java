// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/** What is authorized here: {@code GET /api/v1/admin/authorizations}. */
public record AuthorizationList(List<AuthorizationInfo> authorizations) {

	public AuthorizationList {
		authorizations = List.copyOf(authorizations);
	}
}
