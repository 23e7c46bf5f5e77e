// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.Objects;

import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.ProvisioningEntry;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.ProblemException;

/**
 * An authorization number as it was typed, or came with a provisioning file.
 *
 * @param title what it is for, empty if nobody said
 * @param text  maybe not a number yet
 * @param count how many licences of it, 1 or more
 */
record NumberEntry(String title, String text, int count) {

	/** A row to type into. */
	static final NumberEntry EMPTY = new NumberEntry("", "", 1);

	/** Three letters and nine digits. */
	private static final int SHORTEST = 12;

	NumberEntry {
		Objects.requireNonNull(title);
		text = text.strip();
	}

	static NumberEntry of(ProvisioningEntry entry) {
		return new NumberEntry(entry.title(), entry.number().text(), entry.count());
	}

	/** Whether it is too short yet to be wrong. */
	boolean isBegun() {
		return !isEmpty() && text.length() < SHORTEST;
	}

	boolean isEmpty() {
		return text.isEmpty();
	}

	AuthorizationNumber number() throws ProblemException {
		return AuthorizationNumber.parse(text);
	}

	AuthorizationItem item() throws ProblemException {
		return new AuthorizationItem(number().text(), count);
	}

	NumberEntry withText(String typed) {
		return new NumberEntry(title, typed, count);
	}

	NumberEntry withCount(int chosen) {
		return new NumberEntry(title, text, chosen);
	}
}
