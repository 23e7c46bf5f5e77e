// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.Problem;

/**
 * Says why a response cannot be applied, one reason at a time, the most telling first: an altered response is not asked for
 * which machine it is, one for another machine not whether it is expired. That only the publisher is not trusted is said
 * last, so that nobody is asked to trust one for a response that is of no use.
 */
final class ResponseCheck {

	private final StorageView view;
	private final String machineKey;
	private final TargetKind target;
	private final Instant now;

	ResponseCheck(StorageView view, String machineKey, TargetKind target, Instant now) {
		this.view = view;
		this.machineKey = machineKey;
		this.target = target;
		this.now = now;
	}

	List<Problem> problems(AuthorizationResponse response) {
		List<Problem> signatures = signatures(response);
		boolean unknown = !signatures.isEmpty() && signatures.stream()
				.allMatch(problem -> problem.code().equals(AuthorizationProblem.PUBLISHER_NOT_TRUSTED.code()));
		return Stream.<Supplier<List<Problem>>>of(() -> unknown ? List.of() : signatures, () -> addressee(response),
				() -> request(response), () -> time(response), () -> order(response), () -> machine(response),
				() -> signatures, () -> licenses(response)).map(Supplier::get).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
	}

	/** A certificate may only seem out of date, because the clock is wrong. */
	private List<Problem> signatures(AuthorizationResponse response) {
		List<Problem> problems = response.problems(view.publishers());
		boolean outOfDate = problems.stream()
				.anyMatch(problem -> problem.code().equals(AuthorizationProblem.PUBLISHER_OUT_OF_DATE.code()));
		return outOfDate ? Stream.concat(clock(response).stream(), problems.stream()).toList() : problems;
	}

	private List<Problem> addressee(AuthorizationResponse response) {
		if (!response.machineKey().equals(machineKey)) {
			return List.of(
					AuthorizationProblem.OTHER_MACHINE.problem("hostIds", StorageView.print(response.hostIds())));
		}
		return response.target() == target ? List.of()
				: List.of(AuthorizationProblem.OTHER_TARGET.problem("other", response.target().words(), "target",
						target.words()));
	}

	private List<Problem> request(AuthorizationResponse response) {
		String id = response.requestId().toString();
		Instant applied = view.state().applied().get(id);
		if (applied != null) {
			return List.of(AuthorizationProblem.ALREADY_APPLIED.problem("when", Clocks.print(applied)));
		}
		Optional<AuthorizationRequest> request = view.unanswered(id);
		if (request.isEmpty()) {
			return List.of(AuthorizationProblem.OTHER_REQUEST.problem("request", id));
		}
		Set<AuthorizationNumber> asked = request.get().items().stream().map(Item::number).collect(Collectors.toSet());
		Set<AuthorizationNumber> answered = response.activated().stream().map(Activated::number)
				.collect(Collectors.toSet());
		return request.get().kind() == response.kind() && asked.equals(answered) ? List.of()
				: List.of(AuthorizationProblem.RESPONSE_DISAGREES.problem("reason",
						"It is about other numbers, or about something else than was asked."));
	}

	/** What gives licences back must not be kept from counting because it came late. */
	private List<Problem> time(AuthorizationResponse response) {
		Optional<Problem> clock = clock(response);
		if (clock.isPresent() || response.kind() == RequestKind.DEAUTHORIZE || !now.isAfter(response.expires())) {
			return clock.stream().toList();
		}
		return List.of(AuthorizationProblem.RESPONSE_EXPIRED.problem("expires", response.expires().toString(), "now",
				Clocks.print(now)));
	}

	private Optional<Problem> clock(AuthorizationResponse response) {
		return Clocks.behind(now, response.issued(), "the response")
				.or(() -> Clocks.behind(now, view.state().known(), "the last response applied"));
	}

	private List<Problem> order(AuthorizationResponse response) {
		return response.activated().stream().map(activated -> new Holding(response, activated))
				.flatMap(said -> outOfDate(said).or(() -> fromElsewhere(said)).stream()).toList();
	}

	private Optional<Problem> outOfDate(Holding said) {
		long held = view.serial(said.number(), said.giver());
		return said.activated().serial() > held ? Optional.empty()
				: Optional.of(AuthorizationProblem.OLDER_SERIAL.problem("number", said.number().masked(), "held",
						Long.toString(held), "serial", Long.toString(said.activated().serial())));
	}

	private Optional<Problem> fromElsewhere(Holding said) {
		return view.holding(said.number())
				.filter(held -> held.activated().count() > 0 && !held.giver().equals(said.giver()))
				.map(held -> AuthorizationProblem.HELD_FROM_ELSEWHERE.problem("number", said.number().masked(), "held",
						Integer.toString(held.activated().count()), "origin",
						held.giver().isEmpty() ? "the publisher" : "a licence server"));
	}

	private List<Problem> machine(AuthorizationResponse response) {
		if (view.machine().ids().isEmpty()) {
			return List.of(AuthorizationProblem.NO_HOST_IDS.problem());
		}
		// a licence server leaves what is given back where it is bound; if that is not here, the rest does not count here
		boolean isLeft = response.isPassedOn() && response.kind() == RequestKind.DEAUTHORIZE;
		return isLeft || view.isBoundHere(response.hostIds()) ? List.of()
				: List.of(StorageView.hostIdsChanged("the response", response.hostIds()));
	}

	private List<Problem> licenses(AuthorizationResponse response) {
		return response.activated().stream().filter(activated -> activated.count() > 0)
				.flatMap(activated -> license(new Holding(response, activated)).stream()).toList();
	}

	/** The licence line must be the publisher's, and give what the answer says. */
	private Optional<Problem> license(Holding said) {
		LicenseFile license = said.license();
		Optional<FeatureLine> line = said.line(license);
		if (line.isEmpty()) {
			return unusable(said, "It has no line for these licences.");
		}
		LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
		LicenseCheck check = said.response().isPassedOn() ? LicenseCheck.anywhere(view.publishers(), today)
				: LicenseCheck.on(view.machine()::has, view.publishers(), today);
		LicenseReport report = check.check(license);
		if (report.trusted().stream().noneMatch(trusted -> trusted.line().number() == line.get().number())) {
			return unusable(said, report.problems().stream().filter(Problem::isError).findFirst().map(Problem::what)
					.orElse("Its line is not signed."));
		}
		boolean isEnough = line.get().count().isUncounted() || line.get().count().value() >= said.activated().count();
		return isEnough ? Optional.empty() : unusable(said, "Its line gives fewer licences than the response says.");
	}

	private static Optional<Problem> unusable(Holding said, String reason) {
		return Optional.of(AuthorizationProblem.LICENSE_UNUSABLE.problem("number", said.number().masked(), "reason", reason));
	}
}
