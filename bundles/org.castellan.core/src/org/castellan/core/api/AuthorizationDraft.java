// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an authorization request is to ask for: {@code POST /api/v1/admin/authorization/requests}. For example
 * {@code deauthorize} four of {@code EFL123456789}.
 *
 * @param requestId as in {@link CheckoutRequest}; a draft of the same items is the same request while it is pending
 * @param kind      {@link #AUTHORIZE}, {@link #DEAUTHORIZE} or {@link #REPAIR}
 * @param items     what is asked for or given back; of a repair the numbers that it is limited to, whatever their counts, or
 *                  none for all that needs it
 * @param contact   who asks, by the keys of a provisioning file such as {@code First Name}; may be empty
 */
public record AuthorizationDraft(String requestId, String kind, List<AuthorizationItem> items,
		Map<String, String> contact) {

	public static final String AUTHORIZE = "authorize";
	public static final String DEAUTHORIZE = "deauthorize";
	public static final String REPAIR = "repair";
	private static final List<String> KINDS = List.of(AUTHORIZE, DEAUTHORIZE, REPAIR);

	public AuthorizationDraft {
		RequestIds.require(requestId);
		if (!KINDS.contains(Objects.requireNonNull(kind, "kind is missing"))) {
			throw new IllegalArgumentException("kind is one of " + String.join(", ", KINDS));
		}
		items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
		contact = Map.copyOf(Objects.requireNonNullElse(contact, Map.of()));
	}
}
