// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

import org.castellan.client.ClientProblem;
import org.castellan.client.ServiceRefusedException;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import tools.jackson.core.JacksonException;

/**
 * HTTPS and JSON to one server: a question in, a record out, or a problem that says what is wrong with the connection,
 * the answer, or what was asked. Redirects are not followed: a licence service sends none. Thread-safe.
 */
public final class ServiceWire implements AutoCloseable {

	private static final int ANSWER_LIMIT = 256 << 20;
	private static final int FIRST_ERROR = 400;

	private final ServerAddress address;
	private final String base;
	private final HttpClient http;

	/**
	 * @param tls     decides whether the server's certificate is the one expected
	 * @param connect how long at most until the connection stands
	 */
	public ServiceWire(ServerAddress address, SSLContext tls, Duration connect) {
		this.address = address;
		base = "https://" + uriHost(address.host()) + ":" + address.port().orElseThrow() + "/api/v1/";
		http = HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).connectTimeout(connect)
				.build();
	}

	public ServerAddress address() {
		return address;
	}

	/** Asks and reads the answer as a record. */
	public <T> T ask(Question question, Class<T> type) throws ProblemException, InterruptedException {
		byte[] answer = ask(question);
		try {
			return Json.mapper().readValue(answer, type);
		} catch (JacksonException e) {
			throw new ProblemException(notAService("an answer that is not the JSON expected"), e);
		}
	}

	/** Asks and gives the answer as it is. */
	public byte[] ask(Question question) throws ProblemException, InterruptedException {
		HttpResponse<byte[]> response = send(question, info -> new LimitedBody(ANSWER_LIMIT));
		if (response.statusCode() >= FIRST_ERROR) {
			throw refusal(response);
		}
		if (response.statusCode() / 100 != 2) {
			throw new ProblemException(notAService("HTTP status " + response.statusCode()));
		}
		return response.body();
	}

	/** Sends the question; the patience covers everything until the body handler has its result. */
	<T> HttpResponse<T> send(Question question, BodyHandler<T> handler) throws ProblemException, InterruptedException {
		CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request(question), handler);
		try {
			return answer.get(question.patience().toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException e) {
			throw new ProblemException(TransportProblem.of(address, question.patience(), e.getCause()), e.getCause());
		} catch (TimeoutException e) {
			throw new ProblemException(TransportProblem.noAnswer(address, question.patience()), e);
		} finally {
			answer.cancel(true);
		}
	}

	private HttpRequest request(Question question) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + question.path()))
				.header("Accept", "application/json, text/event-stream;q=0.9, */*;q=0.1");
		if (question.body().length > 0) {
			request.header("Content-Type", question.type());
		}
		question.bearer().ifPresent(token -> request.header("Authorization", "Bearer " + token));
		return request.method(question.method(), question.body().length == 0 ? BodyPublishers.noBody()
				: BodyPublishers.ofByteArray(question.body())).build();
	}

	private ProblemException refusal(HttpResponse<byte[]> response) {
		try {
			List<Problem> problems = Json.mapper().readValue(response.body(), ProblemReply.class).problems();
			if (!problems.isEmpty()) {
				return new ServiceRefusedException(response.statusCode(), problems);
			}
		} catch (JacksonException e) {
			return new ProblemException(notAService("HTTP status " + response.statusCode()), e);
		}
		return new ProblemException(notAService("HTTP status " + response.statusCode()));
	}

	private Problem notAService(String cause) {
		return ClientProblem.NOT_A_SERVICE.problem("server", address.toString(), "cause", cause);
	}

	/** A URI takes no underscore in a host name, the field's host names have some; the address does as well. */
	private static String uriHost(String host) {
		if (host.indexOf(':') >= 0) {
			return "[" + host.replace("%", "%25") + "]";
		}
		if (host.indexOf('_') >= 0) {
			try {
				return uriHost(InetAddress.getByName(host).getHostAddress());
			} catch (IOException e) {
				return host.replace('_', '-');
			}
		}
		return host;
	}

	/** Ends at once what is still open. */
	@Override
	public void close() {
		http.shutdownNow();
	}
}
