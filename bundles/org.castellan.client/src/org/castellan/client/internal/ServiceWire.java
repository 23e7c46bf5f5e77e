// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.castellan.client.ClientProblem;
import org.castellan.client.ServiceRefusedException;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PinnedTrust;
import tools.jackson.core.JacksonException;

/**
 * HTTPS and JSON to one server: a question in, a record out, or a problem that says what is wrong with the connection,
 * the answer, or what was asked. Redirects are not followed: a licence service sends none. Thread-safe.
 */
public final class ServiceWire implements AutoCloseable {

	private static final int ANSWER_LIMIT = 256 << 20;
	private static final int REFUSAL_LIMIT = 1 << 20;
	private static final int FIRST_ERROR = 400;

	private final ServerAddress address;
	private final Optional<Fingerprint> pin;
	private final PinnedTrust trust;
	private final String base;
	private final HttpClient http;

	/**
	 * @param pin     the only certificate accepted; empty to learn which one it has, and to send nothing secret
	 * @param connect how long at most until the connection stands
	 */
	public ServiceWire(ServerAddress address, Optional<Fingerprint> pin, Duration connect) {
		this.address = address;
		this.pin = pin;
		trust = pin.map(PinnedTrust::to).orElseGet(PinnedTrust::firstContact);
		base = "https://" + uriHost(address.host()) + ":" + address.port().orElseThrow() + "/api/v1/";
		http = HttpClient.newBuilder().sslContext(trust.sslContext()).version(HttpClient.Version.HTTP_1_1).connectTimeout(connect)
				.build();
	}

	public ServerAddress address() {
		return address;
	}

	/** The fingerprint the server last showed. */
	public Optional<Fingerprint> shown() {
		return trust.presented();
	}

	/** Asks and reads the answer as a record. */
	public <T> T ask(Question question, Class<T> type) throws ProblemException, InterruptedException {
		return read(ask(question), type);
	}

	/** Reads an answer as a record. */
	public <T> T read(byte[] answer, Class<T> type) throws ProblemException {
		try {
			return Json.mapper().readValue(answer, type);
		} catch (JacksonException e) {
			throw new ProblemException(notAService("an answer that is not the JSON expected"), e);
		}
	}

	/** Asks and gives the answer as it is. */
	public byte[] ask(Question question) throws ProblemException, InterruptedException {
		HttpResponse<byte[]> response = send(question, info -> new LimitedBody(ANSWER_LIMIT));
		if (!isAnswer(response)) {
			throw refusal(response.statusCode(), response.body());
		}
		return response.body();
	}

	/** Asks for an answer that goes on; the patience is for its beginning. */
	public InputStream open(Question question) throws ProblemException, InterruptedException {
		HttpResponse<InputStream> response = send(question, BodyHandlers.ofInputStream());
		if (isAnswer(response)) {
			return response.body();
		}
		try (InputStream body = response.body()) {
			throw refusal(response.statusCode(), body.readNBytes(REFUSAL_LIMIT));
		} catch (IOException e) {
			throw new ProblemException(failure(question, e), e);
		}
	}

	private static boolean isAnswer(HttpResponse<?> response) {
		return response.statusCode() / 100 == 2;
	}

	private <T> HttpResponse<T> send(Question question, BodyHandler<T> handler) throws ProblemException, InterruptedException {
		CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request(question), handler);
		try {
			return answer.get(question.patience().toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException e) {
			throw new ProblemException(failure(question, e.getCause()), e.getCause());
		} catch (TimeoutException e) {
			throw new ProblemException(TransportProblem.noAnswer(address, question.patience()), e);
		} finally {
			answer.cancel(true);
		}
	}

	private Problem failure(Question question, Throwable cause) {
		Optional<Fingerprint> shown = trust.presented();
		if (pin.isPresent() && shown.isPresent() && !shown.equals(pin)) {
			return ClientProblem.FINGERPRINT_CHANGED.problem("server", address.toString(), "fingerprint",
					shown.get().value(), "pinned", pin.get().value());
		}
		return TransportProblem.of(address, question.patience(), cause);
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

	private ProblemException refusal(int status, byte[] body) {
		Problem otherwise = notAService("HTTP status " + status);
		try {
			List<Problem> problems = Json.mapper().readValue(body, ProblemReply.class).problems();
			return problems.isEmpty() || status < FIRST_ERROR ? new ProblemException(otherwise)
					: new ServiceRefusedException(status, problems);
		} catch (JacksonException e) {
			return new ProblemException(otherwise, e);
		}
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
