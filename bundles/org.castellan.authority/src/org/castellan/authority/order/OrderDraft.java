// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.license.Expiry;

/**
 * An order that is to be put on record: {@code OrderDraft.of(customerId, productId, List.of(OrderDraft.Line.of(
 * "desktopAdvP", 10)))}. What it says may be nonsense; {@link Orders#create} tells.
 *
 * @param name           as the vendor's books have it; empty for one that is made
 * @param evaluation     whether single-use numbers are to say so, with EVA
 * @param repairsAllowed for each line
 */
public record OrderDraft(long customerId, long productId, List<Line> lines, Optional<String> name, Expiry expires,
		boolean evaluation, int repairsAllowed, String note) {

	public static final int DEFAULT_REPAIRS = 3;

	/**
	 * So many of a feature.
	 *
	 * @param feature as programs call it
	 * @param number  one that is given; empty for one that is made
	 */
	public record Line(String feature, int count, Optional<AuthorizationNumber> number) {

		public Line {
			feature = feature.strip();
			Objects.requireNonNull(number);
		}

		public static Line of(String feature, int count) {
			return new Line(feature, count, Optional.empty());
		}
	}

	public OrderDraft {
		lines = List.copyOf(lines);
		name = name.map(String::strip).filter(text -> !text.isEmpty());
		Objects.requireNonNull(expires);
		note = note.strip();
	}

	/** Permanent licences, numbers and name made, {@value #DEFAULT_REPAIRS} repairs. */
	public static OrderDraft of(long customerId, long productId, List<Line> lines) {
		return new OrderDraft(customerId, productId, lines, Optional.empty(), Expiry.never(), false, DEFAULT_REPAIRS, "");
	}

	public OrderDraft until(Expiry last) {
		return new OrderDraft(customerId, productId, lines, name, last, evaluation, repairsAllowed, note);
	}

	public OrderDraft withName(String other) {
		return new OrderDraft(customerId, productId, lines, Optional.of(other), expires, evaluation, repairsAllowed, note);
	}

	public OrderDraft withRepairs(int allowed) {
		return new OrderDraft(customerId, productId, lines, name, expires, evaluation, allowed, note);
	}

	public OrderDraft forEvaluation() {
		return new OrderDraft(customerId, productId, lines, name, expires, true, repairsAllowed, note);
	}

	public OrderDraft withNote(String text) {
		return new OrderDraft(customerId, productId, lines, name, expires, evaluation, repairsAllowed, text);
	}
}
