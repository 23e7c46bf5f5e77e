// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import java.util.Objects;

/**
 * What a person wants, before it becomes a request: {@code RequestDraft.authorize(items, contact)}.
 *
 * @param contact {@link Contact#NONE} where none is needed
 */
public record RequestDraft(RequestKind kind, List<Item> items, Contact contact) {

	public RequestDraft {
		Objects.requireNonNull(kind);
		items = List.copyOf(items);
		Objects.requireNonNull(contact);
	}

	public static RequestDraft authorize(List<Item> items, Contact contact) {
		return new RequestDraft(RequestKind.AUTHORIZE, items, contact);
	}

	/** Gives back the counts of the items. */
	public static RequestDraft deauthorize(List<Item> items) {
		return new RequestDraft(RequestKind.DEAUTHORIZE, items, Contact.NONE);
	}

	/** Binds the counts of the items to the machine as it is now. */
	public static RequestDraft repair(List<Item> items) {
		return new RequestDraft(RequestKind.REPAIR, items, Contact.NONE);
	}
}
