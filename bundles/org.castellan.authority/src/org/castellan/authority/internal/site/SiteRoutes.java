// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.site;

import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.site.RequestDesk;
import org.castellan.authority.site.SiteProblem;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.core.api.SiteHello;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.http.Access;
import org.castellan.http.Answer;
import org.castellan.http.Call;
import org.castellan.http.FormData;
import org.castellan.http.Input;
import org.castellan.http.MediaTypes;
import org.castellan.http.ProblemStatus;
import org.castellan.http.RequestLimit;
import org.castellan.http.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a site answers: to programs under {@code /api/v1}, to people at {@code /}. A person's request travels through the
 * pages in a hidden field, so the site remembers nobody between two of them. An address that named too many unknown numbers
 * is not answered until the minute is over, not even where it guessed right.
 */
public final class SiteRoutes {

	/** Of the program. */
	public static final String VERSION = "1.0.0";

	private static final Logger LOG = LoggerFactory.getLogger("org.castellan.site");
	private static final String DOCUMENT = "site-openapi.json";
	private static final int FORM_LIMIT = AuthorizationRequest.MAX_BYTES / 3 * 4 + 4 * 1024;
	private static final int OK = 200;
	/** Nobody mistypes so many, and who guesses gets nowhere. */
	private static final int UNKNOWN_NUMBERS_PER_MINUTE = 20;

	private final RequestDesk desk;
	private final Publisher publisher;
	private final SitePages pages;
	private final ProblemStatus statuses;
	private final InstantSource time;
	private final RequestLimit unknownNumbers;

	public SiteRoutes(RequestDesk desk, Publisher publisher, SitePages pages, ProblemStatus statuses, InstantSource time) {
		this.desk = desk;
		this.publisher = publisher;
		this.pages = pages;
		this.statuses = statuses;
		this.time = time;
		unknownNumbers = new RequestLimit(UNKNOWN_NUMBERS_PER_MINUTE, time);
	}

	public List<Route<?>> routes() {
		return List.of(
				Route.get(Route.ROOT + "hello", Access.OPEN, SiteHello.class, (call, nothing) -> Answer.json(hello())),
				Route.get(Route.ROOT + "openapi.json", Access.OPEN, Object.class,
						(call, nothing) -> new Answer.Document(MediaTypes.JSON, Resource.bytes(DOCUMENT))),
				Route.post(Route.ROOT + "requests", Access.OPEN, Input.bytes(AuthorizationRequest.MAX_BYTES, MediaTypes.TEXT),
						byte[].class, this::answer),
				Route.get("/", Access.OPEN, byte[].class, (call, nothing) -> new Answer.Page(OK, pages.choose())),
				Route.post("/review", Access.OPEN, Input.form(FORM_LIMIT), byte[].class, this::review),
				Route.post("/response", Access.OPEN, Input.form(FORM_LIMIT), byte[].class, this::respond),
				Route.get("/site.css", Access.OPEN, byte[].class,
						(call, nothing) -> new Answer.Document(MediaTypes.CSS, Resource.bytes("site.css"))),
				Route.get("/icon.svg", Access.OPEN, byte[].class,
						(call, nothing) -> new Answer.Document("image/svg+xml", Resource.bytes("icon.svg"))));
	}

	private SiteHello hello() {
		return new SiteHello(SiteHello.PRODUCT, VERSION, SiteHello.API, publisher.name(), publisher.keyId(), publisher.pem(),
				time.instant());
	}

	private Answer answer(Call call, byte[] request) throws ProblemException {
		return switch (decide(call, request, Carriage.ONLINE)) {
			case Outcome.Done<GivenAnswer>(var given, var warnings) -> document(given);
			case Outcome.Refused<GivenAnswer>(var problems) -> new Answer.Refused(problems);
		};
	}

	/** Shows what a request asks, before anything is given. */
	private Answer review(Call call, FormData form) {
		byte[] content = form.field(SitePages.REQUEST).orElse(new byte[0]);
		if (content.length == 0) {
			return problems(List.of(SiteProblem.NO_FILE.problem()));
		}
		try {
			return new Answer.Page(OK, pages.review(AuthorizationRequest.parse(content),
					Base64.getEncoder().encodeToString(content)));
		} catch (ProblemException e) {
			return problems(List.of(e.problem()));
		}
	}

	private Answer respond(Call call, FormData form) throws ProblemException {
		byte[] content;
		try {
			content = Base64.getDecoder().decode(form.field(SitePages.REQUEST).orElse(new byte[0]));
		} catch (IllegalArgumentException altered) {
			return problems(List.of(SiteProblem.NO_FILE.problem()));
		}
		return switch (decide(call, content, Carriage.BY_HAND)) {
			case Outcome.Done<GivenAnswer>(var given, var warnings) -> new Answer.Download(given.fileName(), document(given));
			case Outcome.Refused<GivenAnswer>(var problems) -> problems(problems);
		};
	}

	private Outcome<GivenAnswer> decide(Call call, byte[] request, Carriage carriage) throws ProblemException {
		unknownNumbers.requireRoom(call.remote());
		Outcome<GivenAnswer> outcome = desk.answer(request, carriage);
		switch (outcome) {
			case Outcome.Done<GivenAnswer>(var given, var warnings) ->
				LOG.info("{}: answered{}", carriage, given.again() ? ", as before" : "");
			case Outcome.Refused<GivenAnswer>(var problems) -> {
				LOG.info("{}: refused, {}", carriage, problems.stream().map(Problem::code).distinct().toList());
				if (problems.stream().anyMatch(SiteRoutes::isUnknownNumber)) {
					unknownNumbers.count(call.remote());
				}
			}
		}
		return outcome;
	}

	private static boolean isUnknownNumber(Problem problem) {
		return problem.code().equals(AuthorityProblem.UNKNOWN_NUMBER.code());
	}

	private static Answer.Document document(GivenAnswer given) {
		return new Answer.Document(MediaTypes.TEXT + "; charset=utf-8", given.bytes());
	}

	private Answer problems(List<Problem> problems) {
		return new Answer.Page(statuses.of(problems.getFirst()), pages.problems(problems));
	}
}
