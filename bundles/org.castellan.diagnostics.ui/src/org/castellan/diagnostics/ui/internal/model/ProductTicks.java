// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The ticked products, also those that no catalogue has at present: the site's own file may lie on a share that is there
 * only tomorrow, and then "Print server" is ticked as it was.
 */
public final class ProductTicks {

	private Set<String> ticked = Set.of();

	/** These and no others. */
	public void set(Collection<String> products) {
		ticked = Set.copyOf(products);
	}

	/** A person has ticked these of those that are shown; what is not shown stays as it was. */
	public void change(Collection<String> shown, Collection<String> tickedNow) {
		Set<String> all = new HashSet<>(ticked);
		all.removeAll(Set.copyOf(shown));
		all.addAll(tickedNow);
		set(all);
	}

	public boolean has(String product) {
		return ticked.contains(product);
	}

	/** Shown or not. */
	public Set<String> all() {
		return ticked;
	}
}
