// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.castellan.authority.activation.Review;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Order;
import org.castellan.authorization.Contact;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.Problem;
import org.eclipse.osgi.util.NLS;

/**
 * One thing in which what is asked is not what is on record, for example another organization. A person ticks that it was
 * seen; what makes the authority refuse cannot be ticked away.
 *
 * @param refused whether nothing is answered because of it
 */
record Difference(String text, boolean refused) {

	Difference {
		Objects.requireNonNull(text);
	}

	/** All of a request, those that refuse it first. */
	static List<Difference> of(ReviewedRequest reviewed) {
		Review review = reviewed.review();
		if (review.answered()) {
			return List.of();
		}
		List<Difference> all = new ArrayList<>();
		review.problems().stream().distinct().map(problem -> new Difference(text(problem), problem.isError()))
				.forEach(all::add);
		all.addAll(contact(reviewed));
		if (!reviewed.known() && review.request().kind() != RequestKind.AUTHORIZE && !hasErrors(review)) {
			all.add(new Difference(Messages.Difference_unknownMachine, false));
		}
		return Stream.concat(all.stream().filter(Difference::refused), all.stream().filter(one -> !one.refused())).toList();
	}

	private static boolean hasErrors(Review review) {
		return review.problems().stream().anyMatch(Problem::isError);
	}

	private static String text(Problem problem) {
		return NLS.bind(Messages.Difference_problem,
				new Object[] { problem.what(), problem.why(), problem.remedy(), problem.code() });
	}

	/** Somebody else than the order's customer asks. */
	private static List<Difference> contact(ReviewedRequest reviewed) {
		Contact asks = reviewed.review().request().contact();
		if (asks.isEmpty()) {
			return List.of();
		}
		List<Difference> found = new ArrayList<>();
		for (Order order : reviewed.orders()) {
			Customer customer = order.customer();
			if (!same(asks.organization(), customer.organization().name())) {
				found.add(new Difference(NLS.bind(Messages.Difference_organization,
						new Object[] { asks.organization(), order.name(), customer.organization().name() }), false));
			} else if (!same(asks.email(), customer.profile().email())) {
				found.add(new Difference(NLS.bind(Messages.Difference_person,
						new Object[] { asks.email(), order.name(), customer.profile().email() }), false));
			}
		}
		return found;
	}

	private static boolean same(String asked, String known) {
		return asked.isBlank() || asked.strip().equalsIgnoreCase(known.strip());
	}
}
