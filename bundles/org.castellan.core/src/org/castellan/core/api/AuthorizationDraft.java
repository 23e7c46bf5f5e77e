// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an authorization request is to ask for: {@code POST /api/v1/admin/authorization/requests}. For example
 * {@code deauthorize} four of {@code EFL123456789}.
 *
 * @param requestId a UUID that who asks has chosen; asked again with it, the same request is answered
 * @param kind      {@link #AUTHORIZE}, {@link #DEAUTHORIZE} or {@link #REPAIR}
 * @param items     what is asked for or given back; none for a repair, which is of all there is
 * @param contact   who asks, by the keys of a provisioning file such as {@code First Name}; may be empty
 */
public record AuthorizationDraft(String requestId, String kind, List<AuthorizationItem> items,
		Map<String, String> contact) {

	public static final String AUTHORIZE = "authorize";
	public static final String DEAUTHORIZE = "deauthorize";
	public static final String REPAIR = "repair";

	public AuthorizationDraft {
		RequestIds.require(requestId);
		Objects.requireNonNull(kind, "kind is missing");
		items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
		contact = Map.copyOf(Objects.requireNonNullElse(contact, Map.of()));
	}
}
