// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.internal.Texts;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;

/** Says what of a provisioning file cannot be made of an order. */
final class ProvisioningCheck {

	private static final int MAX_NOTE = 500;

	private ProvisioningCheck() {
	}

	static List<Problem> check(ProvisioningRequest request, Order order, LocalDate today) {
		List<Problem> problems = new ArrayList<>(new Texts().optional("file note", request.note(), MAX_NOTE).problems());
		boolean named = order.product().licenseType() == LicenseType.NAMED_USER;
		if (request.counts().values().stream().allMatch(count -> count == 0)) {
			problems.add(AuthorityProblem.NO_FEATURES.problem());
		}
		request.counts().forEach((feature, count) -> problems.addAll(line(order, feature, count, named, today)));
		problems.addAll(named ? hostId(request.hostId()) : request.contact().problems());
		return problems;
	}

	private static List<Problem> line(Order order, String feature, int count, boolean named, LocalDate today) {
		Optional<OrderLine> line = order.line(feature);
		if (line.isEmpty()) {
			return List.of(AuthorityProblem.NOT_IN_ORDER.problem("order", order.name(), "feature", feature));
		}
		OrderLine found = line.get();
		String title = found.feature().title();
		if (count < 0) {
			return List.of(
					AuthorityProblem.BAD_SEATS.problem("feature", feature, "seats", Integer.toString(count)));
		}
		if (found.expires().isOver(today)) {
			return List.of(AuthorityProblem.ORDER_EXPIRED.problem("number", found.number().masked(), "expires",
					found.expires().toString()));
		}
		// a licence file for the same server replaces what it has, so that what is left is known only with the server
		int most = named ? found.ordered() : found.left();
		return count <= most ? List.of()
				: List.of(AuthorityProblem.MORE_THAN_LEFT.problem("asked", Integer.toString(count), "title", title, "left",
						Integer.toString(most), "ordered", Integer.toString(found.ordered())));
	}

	private static List<Problem> hostId(Optional<HostId> hostId) {
		if (hostId.isEmpty()) {
			return List.of(AuthorityProblem.HOST_ID_NEEDED.problem());
		}
		if (!hostId.get().isOneMachine()) {
			return List.of(AuthorityProblem.LOCKED_ANYWHERE.problem("hostId", hostId.get().toString()));
		}
		return hostId.get().isMulticast()
				? List.of(AuthorityProblem.MULTICAST_HOST_ID.problem("hostId", hostId.get().toString()))
				: List.of();
	}
}
