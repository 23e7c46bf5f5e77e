// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.OrderLine;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Balance;
import org.castellan.authorization.Held;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;

/** Judges the numbers of a request by what is on record, the same for a review and for an answer. */
final class Assessment {

	private final AuthorizationRequest request;
	private final LocalDate today;
	private final Map<AuthorizationNumber, Held> held = new HashMap<>();

	Assessment(AuthorizationRequest request, LocalDate today) {
		this.request = request;
		this.today = today;
		request.held().stream().filter(holding -> holding.giver().isEmpty())
				.forEach(holding -> held.put(holding.number(), holding));
	}

	/**
	 * Judges each number, in the order of the request.
	 *
	 * @param locked whether the order lines are kept from everybody else until the transaction ends. They are locked in the
	 *               order of their numbers, so that two requests never wait for each other.
	 */
	List<Assessed> assess(Sql sql, boolean locked) throws SQLException {
		Map<AuthorizationNumber, Optional<Ordered>> lines = new HashMap<>();
		for (AuthorizationNumber number : request.items().stream().map(Item::number).sorted().toList()) {
			lines.put(number, Ordered.find(sql, number, locked));
		}
		List<Holding> holdings = new ArrayList<>();
		for (Item item : request.items()) {
			Optional<Ordered> ordered = Objects.requireNonNull(lines.get(item.number()));
			holdings.add(ordered.isEmpty() ? Holding.NONE
					: Holding.find(sql, ordered.get().line().id(), request.machine().key()));
		}
		Optional<HostId> hostId = hostId(holdings, Holding.lockedTo(sql, request.machine().key()));
		List<Assessed> assessed = new ArrayList<>();
		for (int i = 0; i < holdings.size(); i++) {
			Item item = request.items().get(i);
			assessed.add(assess(item, Objects.requireNonNull(lines.get(item.number())), holdings.get(i), hostId));
		}
		return assessed;
	}

	/**
	 * What the answer is locked to: what the numbers of the request are locked to already, or else anything that the machine
	 * holds, while the machine has it; only then its best. So cables that are swapped move nothing.
	 */
	private Optional<HostId> hostId(List<Holding> asked, List<HostId> others) {
		return Stream.concat(asked.stream().flatMap(holding -> holding.locked().stream()), others.stream())
				.filter(held -> request.machine().hostIds().stream().anyMatch(held::matches)).findFirst()
				.or(() -> RequestCheck.hostId(request));
	}

	private Assessed assess(Item item, Optional<Ordered> ordered, Holding holding, Optional<HostId> hostId) {
		if (ordered.isEmpty()) {
			return Assessed.unknown(item);
		}
		Optional<Held> said = Optional.ofNullable(held.get(item.number()));
		Balance balance = new Balance(holding.count(), holding.serial(), said.map(Held::count).orElse(0),
				said.map(Held::serial).orElse(0L));
		int after = after(item, ordered.get(), balance);
		Assessed assessed = new Assessed(item, ordered, holding, balance, after, hostId, List.of());
		return new Assessed(item, ordered, holding, balance, after, hostId, problems(assessed, ordered.get()));
	}

	private int after(Item item, Ordered ordered, Balance balance) {
		int after = switch (request.kind()) {
			case AUTHORIZE -> balance.afterAuthorizing(item.count());
			case DEAUTHORIZE -> balance.afterDeauthorizing(item.count());
			case REPAIR -> balance.known();
		};
		// a machine is one machine, however often it asks
		return ordered.type() == LicenseType.SINGLE_USE ? Math.min(after, 1) : after;
	}

	private List<Problem> problems(Assessed assessed, Ordered ordered) {
		OrderLine line = ordered.line();
		String number = assessed.item().number().masked();
		if (ordered.type() == LicenseType.NAMED_USER) {
			return List.of(AuthorityProblem.NAMED_USER_BY_FILE.problem("title", line.feature().title(), "number", number));
		}
		if (ordered.type().target() != request.target()) {
			// how many are left matters to nobody who can have none
			return List.of(AuthorityProblem.WRONG_TARGET.problem("number", number, "wanted", ordered.type().target().words(),
					"target", request.target().words(), "type", ordered.type().title()));
		}
		List<Problem> problems = new ArrayList<>();
		// what is held is returned and bound to new hardware all the same, and stays expired
		if (request.kind() == RequestKind.AUTHORIZE && line.expires().isOver(today)) {
			problems.add(AuthorityProblem.ORDER_EXPIRED.problem("number", number, "expires", line.expires().toString()));
		}
		switch (request.kind()) {
			case AUTHORIZE -> whenAuthorizing(assessed, number).ifPresent(problems::add);
			case DEAUTHORIZE -> whenDeauthorizing(assessed, line, number).ifPresent(problems::add);
			case REPAIR -> whenRepairing(assessed, line, number).ifPresent(problems::add);
		}
		if (assessed.taken() > line.left()) {
			problems.add(AuthorityProblem.NONE_LEFT.problem("number", number, "title", line.feature().title(), "asked",
					Integer.toString(assessed.taken()), "left", Integer.toString(line.left()), "ordered",
					Integer.toString(line.ordered())));
		}
		if (assessed.relocked() && request.kind() != RequestKind.AUTHORIZE && line.repairsLeft() < 1) {
			problems.add(AuthorityProblem.NO_REPAIRS_LEFT.problem("number", number, "title", line.feature().title(), "allowed",
					Integer.toString(line.repairsAllowed())));
		}
		difference(assessed.balance(), number).ifPresent(problems::add);
		return problems;
	}

	private Optional<Problem> whenAuthorizing(Assessed assessed, String number) {
		if (assessed.relocked()) {
			return Optional.of(AuthorityProblem.REPAIR_FIRST.problem("number", number));
		}
		return request.held().stream()
				.filter(had -> had.number().equals(assessed.item().number()) && had.count() > 0 && !had.giver().isEmpty())
				.findFirst().map(had -> AuthorizationProblem.HELD_FROM_ELSEWHERE.problem("number", number, "held",
						Integer.toString(had.count()), "origin", "a licence server"));
	}

	private static Optional<Problem> whenDeauthorizing(Assessed assessed, OrderLine line, String number) {
		if (!assessed.holding().isKnown() && assessed.balance().held() == 0) {
			return Optional.of(AuthorityProblem.NOT_HELD.problem("number", number));
		}
		int most = assessed.balance().most();
		return assessed.item().count() <= most ? Optional.empty() : Optional.of(moreThanHeld(assessed, line, most));
	}

	private static Optional<Problem> whenRepairing(Assessed assessed, OrderLine line, String number) {
		int most = assessed.balance().known();
		if (most == 0) {
			return Optional.of(AuthorityProblem.NOT_HELD.problem("number", number));
		}
		return assessed.item().count() <= most ? Optional.empty() : Optional.of(moreThanHeld(assessed, line, most));
	}

	private static Problem moreThanHeld(Assessed assessed, OrderLine line, int held) {
		return AuthorityProblem.MORE_THAN_HELD.problem("title", line.feature().title(), "asked",
				Integer.toString(assessed.item().count()), "held", Integer.toString(held));
	}

	private static Optional<Problem> difference(Balance balance, String number) {
		if (!balance.isBehind() && !balance.isAhead()) {
			return Optional.empty();
		}
		AuthorityProblem kind = balance.isBehind() ? AuthorityProblem.MACHINE_BEHIND : AuthorityProblem.MACHINE_AHEAD;
		return Optional.of(kind.problem("number", number, "held", Integer.toString(balance.held()), "recorded",
				Integer.toString(balance.recorded())));
	}
}
