// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castellan.authority.internal.LicenseNames;
import org.castellan.core.license.SeatCount;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;

/**
 * Says what of an order cannot be written into a licence file. What a written file's reader would find wrong is not its
 * business: the file is checked as a whole.
 */
final class OrderCheck {

	private static final Pattern NOTICE = Pattern.compile("[\\x20-\\x7e\\xa0-\\xff&&[^\"]]{1,200}");
	private static final int SERVERS_OF_A_QUORUM = 3;

	private final LocalDate today;
	private final List<Problem> problems = new ArrayList<>();

	private OrderCheck(LocalDate today) {
		this.today = today;
	}

	static List<Problem> check(LicenseOrder order, LocalDate today) {
		OrderCheck check = new OrderCheck(today);
		check.checkServers(order.servers());
		check.checkVendor(order.vendor());
		check.checkFeatures(order.features());
		check.checkTerm(order);
		check.checkNotice(order.notice());
		return List.copyOf(check.problems);
	}

	private void checkServers(List<OrderedServer> servers) {
		for (OrderedServer server : servers) {
			if (server.hostId().isEverywhere()) {
				problems.add(AuthorityProblem.LOCKED_TO_NOTHING.problem("hostId", server.hostId().toString()));
			}
			if (!isHost(server.host())) {
				problems.add(AuthorityProblem.BAD_SERVER_HOST.problem("host", server.host()));
			}
		}
		if (servers.size() == SERVERS_OF_A_QUORUM
				&& servers.stream().anyMatch(server -> server.host().equals(OrderedServer.THIS_HOST))) {
			problems.add(AuthorityProblem.NAMES_NEEDED.problem());
		}
	}

	private void checkVendor(String vendor) {
		LicenseNames.checkVendor(vendor).ifPresent(problems::add);
	}

	private void checkFeatures(List<OrderedFeature> features) {
		if (features.isEmpty()) {
			problems.add(AuthorityProblem.NO_FEATURES.problem());
		}
		for (OrderedFeature feature : features) {
			LicenseNames.checkFeature(feature.name()).ifPresent(problems::add);
			LicenseNames.checkVersion(feature.name(), feature.version()).ifPresent(problems::add);
			feature.seats().stream().filter(seats -> seats < 1 || seats > SeatCount.MAX).forEach(seats -> problems.add(
					AuthorityProblem.BAD_SEATS.problem("feature", feature.name(), "seats", Integer.toString(seats))));
		}
	}

	private void checkTerm(LicenseOrder order) {
		String expires = order.expiry().toString();
		if (order.expiry().isOver(today)) {
			problems.add(AuthorityProblem.EXPIRY_IN_THE_PAST.problem("expires", expires, "today", today.toString()));
		}
		order.start().filter(order.expiry()::isOver).ifPresent(first -> problems.add(
				AuthorityProblem.STARTS_AFTER_EXPIRY.problem("starts", first.toString(), "expires", expires)));
	}

	private void checkNotice(Optional<String> notice) {
		notice.filter(text -> !NOTICE.matcher(text).matches())
				.ifPresent(text -> problems.add(AuthorityProblem.BAD_NOTICE.problem()));
	}

	private static boolean isHost(String host) {
		try {
			new ServerAddress(Optional.empty(), host);
			return true;
		} catch (IllegalArgumentException e) {
			return false;
		}
	}
}
