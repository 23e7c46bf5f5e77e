// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.activation.Review;
import org.castellan.authority.activation.ReviewedItem;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.Order;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;

/**
 * A request as it was read, beside what is on record. It is read once, so that what is answered is what was reviewed.
 *
 * @param orders that its numbers are of
 * @param known  whether the machine is on record with one of them
 */
record ReviewedRequest(byte[] content, Review review, List<Order> orders, boolean known) {

	ReviewedRequest {
		content = content.clone();
		orders = List.copyOf(orders);
	}

	/** May block. */
	static ReviewedRequest read(Authority authority, Path file) throws ProblemException {
		byte[] content = content(file);
		return switch (authority.reviewRequest().review(content)) {
		case Outcome.Refused<Review> refused -> throw new ProblemException(refused.problems().getFirst());
		case Outcome.Done<Review> done -> of(authority, content, done.value());
		};
	}

	private static ReviewedRequest of(Authority authority, byte[] content, Review review) throws ProblemException {
		Set<String> names = new LinkedHashSet<>();
		review.items().stream().map(ReviewedItem::order).forEach(order -> order.ifPresent(names::add));
		List<Order> orders = new ArrayList<>();
		boolean known = false;
		String machine = review.request().machine().key();
		for (String name : names) {
			Order order = authority.orders().byName(name).orElse(null);
			if (order != null) {
				orders.add(order);
				known |= authority.activations().of(order).stream().map(Activation::machineKey).anyMatch(machine::equals);
			}
		}
		return new ReviewedRequest(content, review, orders, known);
	}

	private static byte[] content(Path file) throws ProblemException {
		try {
			return AtomicFile.read(file, AuthorizationRequest.MAX_BYTES);
		} catch (IOException e) {
			throw new ProblemException(
					DeskProblem.FILE_NOT_READ.problem("file", file.toString(), "cause", String.valueOf(e.getMessage())), e);
		}
	}

	@Override
	public byte[] content() {
		return content.clone();
	}
}
