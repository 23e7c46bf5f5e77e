// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request meets: finds the route, checks who asks, reads the body, runs the action and writes what came of it.
 * Whatever goes wrong is answered as a problem; a bug is logged with its stack and answered with a reference to that
 * line, never with the stack. Requests run on virtual threads, so an action may block.
 */
public final class Router {

	private static final Logger LOG = LoggerFactory.getLogger(Router.class);
	private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
	private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, MediaTypes.JSON);
	private static final HttpField CHALLENGE = new PreEncodedHttpField(HttpHeader.WWW_AUTHENTICATE, "Bearer");
	private static final HttpField RETRY_SOON = new PreEncodedHttpField(HttpHeader.RETRY_AFTER, "1");
	private static final HttpField RETRY_LATER = new PreEncodedHttpField(HttpHeader.RETRY_AFTER, "60");
	/** A page may show itself and send its form back; nothing else, and nobody may frame it. */
	private static final HttpField PAGE_POLICY = new PreEncodedHttpField("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
					+ "frame-ancestors 'none'");
	private static final HttpField NO_REFERRER = new PreEncodedHttpField("Referrer-Policy", "no-referrer");
	private static final HttpField AS_DECLARED = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
	private static final int UNAUTHORIZED = 401;
	private static final int NO_CONTENT = 204;
	private static final int TOO_MANY = 429;
	private static final int UNAVAILABLE = 503;
	/** How much of the body of a refused request is read, only to be able to say why. */
	private static final long PASSED_OVER = 128L << 20;

	private final Routes routes;
	private final Credentials credentials;
	private final RequestCounts counts;
	private final ProblemStatus statuses;
	private final Optional<RequestLimit> limit;
	private final Optional<ProblemPage> page;
	private final TrustedProxies proxies;

	public Router(Routes routes, Credentials credentials, RequestCounts counts, ProblemStatus statuses) {
		this(routes, credentials, counts, statuses, Optional.empty(), Optional.empty(), TrustedProxies.NONE);
	}

	private Router(Routes routes, Credentials credentials, RequestCounts counts, ProblemStatus statuses,
			Optional<RequestLimit> limit, Optional<ProblemPage> page, TrustedProxies proxies) {
		this.routes = routes;
		this.credentials = credentials;
		this.counts = counts;
		this.statuses = statuses;
		this.limit = limit;
		this.page = page;
		this.proxies = proxies;
	}

	/** Answers no more requests of one address than that. */
	public Router withLimit(RequestLimit requests) {
		return new Router(routes, credentials, counts, statuses, Optional.of(requests), page, proxies);
	}

	/** Shows problems to people, whose browsers ask for pages, as a page. */
	public Router withPage(ProblemPage problems) {
		return new Router(routes, credentials, counts, statuses, limit, Optional.of(problems), proxies);
	}

	/** Takes the word of these proxies for whom a request came from. */
	public Router behind(TrustedProxies trusted) {
		return new Router(routes, credentials, counts, statuses, limit, page, trusted);
	}

	/** For {@link HttpFront}; nobody else learns that it is Jetty's. */
	Handler handler() {
		return new Handler.Abstract() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				return Router.this.handle(request, response, callback);
			}
		};
	}

	private boolean handle(Request request, Response response, Callback callback) {
		response.getHeaders().put(NO_STORE);
		try {
			write(answer(request), request, response, callback);
		} catch (ProblemException e) {
			passOverBody(request);
			writeProblem(e.problem(), request, response, callback);
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			writeProblem(HttpProblem.NOT_READY.problem("state", "stopping"), request, response, callback);
		} catch (RuntimeException | Error bug) {
			String reference = UUID.randomUUID().toString();
			LOG.error("{} at {} {}", reference, request.getMethod(), request.getHttpURI().getPath(), bug);
			writeProblem(HttpProblem.BUG.problem("reference", reference), request, response, callback);
		}
		return true;
	}

	private Answer answer(Request request) throws ProblemException, InterruptedException {
		String path = request.getHttpURI().getDecodedPath();
		String remote = proxies.client(Request.getRemoteAddr(request),
				request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR));
		if (limit.isPresent()) {
			limit.get().count(remote);
		}
		Routes.Match match = routes.find(request.getMethod(), path == null ? "" : path);
		String shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
		credentials.require(match.route().access(), shown == null ? "" : shown, remote);
		return run(match.route(), new Call(match.values(), query(request), remote), request);
	}

	private <I> Answer run(Route<I> route, Call call, Request request) throws ProblemException, InterruptedException {
		return route.action().answer(call, route.input().read(declared(request), body(route.input(), request)));
	}

	private byte[] body(Input<?> input, Request request) throws ProblemException {
		String type = declared(request);
		if (!type.isEmpty() && !input.types().isEmpty() && !MediaTypes.isOneOf(type, input.types())) {
			throw new ProblemException(HttpProblem.WRONG_TYPE.problem("type", Shown.shortened(type), "accepted",
					String.join(", ", input.types())));
		}
		if (request.getLength() > input.limit()) {
			throw tooLarge(input);
		}
		byte[] body;
		try {
			// not closed: that would end the connection where more is to come
			body = Request.asInputStream(request).readNBytes(input.limit() + 1);
		} catch (IOException stopped) {
			throw new ProblemException(HttpProblem.STOPPED_HALFWAY.problem(), stopped);
		}
		if (body.length > input.limit()) {
			throw tooLarge(input);
		}
		return body;
	}

	private static String declared(Request request) {
		return Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
	}

	private static ProblemException tooLarge(Input<?> input) {
		return new ProblemException(HttpProblem.BODY_TOO_LARGE.problem("limit", Integer.toString(input.limit())));
	}

	/** A client that is still sending when its connection is closed never sees the answer, so it is let finish. */
	private static void passOverBody(Request request) {
		if (request.getLength() > PASSED_OVER) {
			return;
		}
		try {
			Request.asInputStream(request).skip(PASSED_OVER);
		} catch (IOException gone) {
			LOG.debug("The client went before its answer", gone);
		}
	}

	private static Map<String, String> query(Request request) throws ProblemException {
		if (request.getHttpURI().getQuery() == null) {
			return Map.of();
		}
		try {
			Map<String, String> first = new HashMap<>();
			for (Fields.Field field : Request.extractQueryParameters(request)) {
				first.put(field.getName(), field.getValue());
			}
			return first;
		} catch (IllegalArgumentException badEncoding) {
			throw new ProblemException(HttpProblem.BAD_REQUEST.problem("reason", "Its query is not in UTF-8."),
					badEncoding);
		}
	}

	private void write(Answer answer, Request request, Response response, Callback callback) {
		switch (answer) {
			case Answer.Document(String type, byte[] content) -> {
				response.getHeaders().put(type.equals(MediaTypes.JSON) ? JSON
						: new HttpField(HttpHeader.CONTENT_TYPE, type));
				finish(200, content, response, callback);
			}
			case Answer.Page(int status, String html) -> writePage(status, html, response, callback);
			case Answer.Refused(var problems) -> writeProblems(problems, request, response, callback);
			case Answer.Download(String name, var file) -> {
				response.getHeaders().put(AS_DECLARED);
				response.getHeaders().put("Content-Disposition", "attachment; filename=\"" + name + '"');
				write(file, request, response, callback);
			}
			case Answer.Nothing() -> finish(NO_CONTENT, new byte[0], response, callback);
			case Answer.Farewell(var last, var then) -> write(last, request, response, Callback.from(callback, then));
			case Answer.Events(var source) ->
				new EventStream(source, request, response, callback).run();
		}
	}

	private void writePage(int status, String html, Response response, Callback callback) {
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.HTML);
		response.getHeaders().put(PAGE_POLICY);
		response.getHeaders().put(NO_REFERRER);
		response.getHeaders().put(AS_DECLARED);
		finish(status, html.getBytes(StandardCharsets.UTF_8), response, callback);
	}

	private void writeProblem(Problem problem, Request request, Response response, Callback callback) {
		writeProblems(List.of(problem), request, response, callback);
	}

	private void writeProblems(List<Problem> problems, Request request, Response response, Callback callback) {
		if (response.isCommitted()) {
			callback.failed(new IOException("The answer had begun"));
			return;
		}
		int status = statuses.of(problems.getFirst());
		if (status == UNAUTHORIZED) {
			response.getHeaders().put(CHALLENGE);
		} else if (status == UNAVAILABLE) {
			response.getHeaders().put(RETRY_SOON);
		} else if (status == TOO_MANY) {
			response.getHeaders().put(RETRY_LATER);
		}
		if (page.isPresent() && MediaTypes.isForPeople(request.getHeaders().get(HttpHeader.ACCEPT))) {
			writePage(status, page.get().html(problems), response, callback);
			return;
		}
		response.getHeaders().put(JSON);
		finish(status, Json.mapper().writeValueAsBytes(new ProblemReply(problems)), response, callback);
	}

	private void finish(int status, byte[] content, Response response, Callback callback) {
		counts.count(status);
		response.setStatus(status);
		response.write(true, content.length == 0 ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(content), callback);
	}
}
