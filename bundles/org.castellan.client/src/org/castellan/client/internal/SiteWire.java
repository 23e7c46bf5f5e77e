// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.castellan.client.ServiceRefusedException;
import org.castellan.client.Timeouts;
import org.castellan.client.site.SiteAddress;
import org.castellan.client.site.SiteProblem;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.api.SiteHello;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.ServerTrust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * HTTPS to one activation site: a question in, its answer out, or a problem that says what stands in between. Redirects
 * are not followed, since a site sends none; proxies are those of the machine.
 */
public final class SiteWire implements AutoCloseable {

	private static final int ANSWER_LIMIT = 8 << 20;
	private static final int FIRST_ERROR = 400;
	/** Too late, too many at once: the site has not judged the request. */
	private static final Set<Integer> NOT_JUDGED = Set.of(408, 429);

	private final SiteAddress address;
	private final ServerTrust trust;
	private final Timeouts timeouts;
	private final InstantSource time;
	private final HttpClient http;

	public SiteWire(SiteAddress address, ServerTrust trust, Timeouts timeouts, InstantSource time) {
		this.address = address;
		this.trust = trust;
		this.timeouts = timeouts;
		this.time = time;
		http = HttpClient.newBuilder().sslContext(trust.sslContext()).version(HttpClient.Version.HTTP_1_1)
				.connectTimeout(timeouts.connect()).build();
	}

	/** Who is there, if it is an activation site of this version, by a clock that is right. */
	public SiteHello hello() throws ProblemException, InterruptedException {
		HttpResponse<byte[]> response = send(request("hello").header("Accept", "application/json").GET().build(),
				timeouts.answer());
		requireAnswer(response);
		SiteHello hello = read(response.body());
		ClockCheck.require(response, hello.time(), time.instant());
		return hello;
	}

	/** The site's answer to the text of a request. */
	public byte[] answer(byte[] text) throws ProblemException, InterruptedException {
		HttpResponse<byte[]> response = send(request("requests").header("Accept", "text/plain, application/json")
				.header("Content-Type", "text/plain").POST(BodyPublishers.ofByteArray(text)).build(), timeouts.work());
		requireAnswer(response);
		return response.body();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(address.base() + "api/v1/" + path));
	}

	private HttpResponse<byte[]> send(HttpRequest request, Duration patience) throws ProblemException, InterruptedException {
		CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, info -> new LimitedBody(ANSWER_LIMIT));
		try {
			return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException e) {
			throw new ProblemException(SiteFailure.of(address, trust, e.getCause(), patience, time.instant()), e.getCause());
		} catch (TimeoutException e) {
			throw new ProblemException(SiteFailure.tooSlow(address, patience), e);
		} finally {
			answer.cancel(true);
		}
	}

	private void requireAnswer(HttpResponse<byte[]> response) throws ProblemException {
		Optional<String> page = WebPage.in(response);
		if (page.isPresent()) {
			throw new ProblemException(SiteProblem.PROXY_PAGE.problem("site", address.site(), "cause", page.get()));
		}
		if (response.statusCode() / 100 != 2) {
			throw refusal(response);
		}
	}

	private ProblemException refusal(HttpResponse<byte[]> response) {
		int status = response.statusCode();
		try {
			List<Problem> problems = Json.mapper().readValue(response.body(), ProblemReply.class).problems();
			if (problems.isEmpty() || status < FIRST_ERROR) {
				return notASite("status " + status);
			}
			return NOT_JUDGED.contains(status) ? new ProblemException(problems.getFirst())
					: new ServiceRefusedException(status, problems);
		} catch (JacksonException e) {
			return notASite("status " + status);
		}
	}

	private SiteHello read(byte[] answer) throws ProblemException {
		try {
			JsonNode hello = Json.mapper().readTree(answer);
			if (!SiteHello.PRODUCT.equals(hello.path("product").asString("")) || !hello.path("api").isInt()) {
				throw notASite("another program's greeting");
			}
			int api = hello.path("api").asInt();
			if (api != SiteHello.API) {
				throw new ProblemException(SiteProblem.OTHER_API.problem("site", address.site(), "theirs",
						Integer.toString(api), "ours", Integer.toString(SiteHello.API)));
			}
			return Json.mapper().treeToValue(hello, SiteHello.class);
		} catch (JacksonException e) {
			throw notASite("a greeting that is not the JSON expected");
		}
	}

	private ProblemException notASite(String cause) {
		return new ProblemException(SiteProblem.NOT_A_SITE.problem("site", address.site(), "cause", cause));
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
