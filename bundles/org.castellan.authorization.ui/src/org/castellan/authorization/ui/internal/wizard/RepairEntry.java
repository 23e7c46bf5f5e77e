// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationItem;

/** A row of the repair: what is authorized, and whether it is bound to the machine anew. */
record RepairEntry(ActivationInfo activation, boolean chosen) {

	RepairEntry {
		Objects.requireNonNull(activation);
	}

	/**
	 * All of them, and chosen what does not count, or where all counts, everything; of one place, since a request goes to
	 * one: the publisher's first.
	 */
	static List<RepairEntry> of(List<ActivationInfo> activations) {
		boolean broken = activations.stream().anyMatch(RepairEntry::isBroken);
		String place = activations.stream().filter(each -> !broken || isBroken(each)).map(ActivationInfo::from)
				.min(Comparator.naturalOrder()).orElse("");
		return activations.stream()
				.map(each -> new RepairEntry(each, each.from().equals(place) && (!broken || isBroken(each)))).toList();
	}

	private static boolean isBroken(ActivationInfo activation) {
		return !activation.trusted();
	}

	RepairEntry withChosen(boolean wanted) {
		return new RepairEntry(activation, wanted);
	}

	/** The whole count, since a repair changes none. */
	AuthorizationItem item() {
		return new AuthorizationItem(activation.number(), total());
	}

	int total() {
		return activation.held() + activation.withheld() + activation.lent();
	}
}
