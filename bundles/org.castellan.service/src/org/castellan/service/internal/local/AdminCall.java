// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PinnedTrust;
import org.castellan.service.Home;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceProblem;
import tools.jackson.core.JacksonException;

/**
 * Speaks to the service of a home on this machine as its administrator: pinned to the fingerprint in its run file, with
 * the credential in its home. For anything beyond this machine there is the client library.
 */
public final class AdminCall implements AutoCloseable {

	private static final int OK = 200;

	private final Home home;
	private final RunningService service;
	private final Duration patience;
	private final AccessToken credential;
	private final HttpClient http;

	private AdminCall(Home home, RunningService service, Duration patience, AccessToken credential, HttpClient http) {
		this.home = home;
		this.service = service;
		this.patience = patience;
		this.credential = credential;
		this.http = http;
	}

	/** @param patience for each answer */
	public static AdminCall to(Home home, RunningService service, Duration patience) throws ProblemException {
		PinnedTrust trust = PinnedTrust.to(Fingerprint.parse(service.fingerprint()));
		HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience)
				.sslContext(trust.sslContext()).build();
		return new AdminCall(home, service, patience, AccessToken.read(home.credentialFile()), http);
	}

	public <T> T get(String path, Class<T> answer) throws ProblemException, InterruptedException {
		return send(request(path).GET().build(), answer);
	}

	public <T> T post(String path, Class<T> answer) throws ProblemException, InterruptedException {
		return send(request(path).POST(BodyPublishers.noBody()).build(), answer);
	}

	private HttpRequest.Builder request(String path) {
		String host = service.host().indexOf(':') < 0 ? service.host() : "[" + service.host() + "]";
		return HttpRequest.newBuilder(URI.create("https://" + host + ":" + service.port() + "/api/v1/" + path))
				.timeout(patience).header("Authorization", "Bearer " + credential.reveal());
	}

	private <T> T send(HttpRequest request, Class<T> answer) throws ProblemException, InterruptedException {
		try {
			HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
			if (response.statusCode() == OK) {
				return Json.mapper().readValue(response.body(), answer);
			}
			throw new ProblemException(
					Json.mapper().readValue(response.body(), ProblemReply.class).problems().getFirst());
		} catch (IOException | JacksonException e) {
			throw new ProblemException(ServiceProblem.NO_ANSWER.problem("home", home.toString(), "pid",
					Long.toString(service.pid()), "port", Integer.toString(service.port()), "reason",
					e.getMessage() == null ? "Nothing came." : e.getMessage() + "."), e);
		}
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
