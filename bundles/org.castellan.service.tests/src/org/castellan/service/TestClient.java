// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.castellan.core.api.Availability;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseRequest;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PinnedTrust;

/** A client that says exactly what a test wants, and shows what comes back. */
public final class TestClient implements AutoCloseable {

	/** What came back. */
	public record Reply(int status, String body) {

		public <T> T as(Class<T> type) {
			if (status / 100 != 2) {
				throw new AssertionError(this.toString());
			}
			return Json.mapper().readValue(body, type);
		}

		/** The code of the first problem. */
		public String problem() {
			if (status / 100 == 2) {
				throw new AssertionError("Not a problem: " + this);
			}
			return Json.mapper().readValue(body, ProblemReply.class).problems().getFirst().code();
		}
	}

	private final String base;
	private final String credential;
	private final HttpClient http;

	private TestClient(String base, String credential, HttpClient http) {
		this.base = base;
		this.credential = credential;
		this.http = http;
	}

	/** Of a running service, with its admin credential at hand. */
	public static TestClient of(RunningService service, Home home) {
		return of(service, home, HttpClient.Version.HTTP_1_1);
	}

	public static TestClient of(RunningService service, Home home, HttpClient.Version version) {
		try {
			HttpClient http = HttpClient.newBuilder().version(version).connectTimeout(Duration.ofSeconds(60))
					.sslContext(PinnedTrust.to(Fingerprint.parse(service.fingerprint())).sslContext()).build();
			return new TestClient("https://" + service.host() + ":" + service.port(),
					AccessToken.read(home.credentialFile()).reveal(), http);
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(base + (path.startsWith("/") ? path : "/api/v1/" + path)))
				.timeout(Duration.ofSeconds(60));
	}

	public HttpRequest.Builder admin(String path) {
		return request("admin/" + path).header("Authorization", "Bearer " + credential);
	}

	public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return http.send(request, BodyHandlers.ofString());
	}

	/** An answer whose body goes on. */
	public HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
		return http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
	}

	public Reply ask(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = send(request.build());
		return new Reply(response.statusCode(), response.body());
	}

	public Reply get(String path) throws IOException, InterruptedException {
		return ask(request(path).GET());
	}

	public Reply post(String path, Object body) throws IOException, InterruptedException {
		return ask(request(path).header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body))));
	}

	public Reply getAdmin(String path) throws IOException, InterruptedException {
		return ask(admin(path).GET());
	}

	public Reply postAdmin(String path, byte[] body) throws IOException, InterruptedException {
		return ask(admin(path).header("Content-Type", "text/plain; charset=iso-8859-1").POST(BodyPublishers.ofByteArray(body)));
	}

	public Reply checkout(String feature, String user) throws IOException, InterruptedException {
		return checkout(UUID.randomUUID().toString(), feature, user);
	}

	public Reply checkout(String requestId, String feature, String user) throws IOException, InterruptedException {
		return checkout(requestId, feature, user, 1);
	}

	public Reply checkout(String requestId, String feature, String user, int seats) throws IOException, InterruptedException {
		return post("checkouts", new CheckoutRequest(requestId, feature, seats, new Holder(user, "GIS-07", ":0", 4312), 0, 0, ""));
	}

	public Reply release(LeaseGrant grant) throws IOException, InterruptedException {
		return post("leases/" + grant.lease() + "/release",
				new LeaseRequest(UUID.randomUUID().toString(), grant.fencing(), grant.seal()));
	}

	public Reply renew(LeaseGrant grant) throws IOException, InterruptedException {
		return post("leases/" + grant.lease() + "/renew",
				new LeaseRequest(UUID.randomUUID().toString(), grant.fencing(), grant.seal()));
	}

	/** One feature as the Availability page shows it. */
	public FeatureAvailability availability(String feature) throws IOException, InterruptedException {
		return get("availability").as(Availability.class).features().stream().filter(each -> each.name().equals(feature))
				.findFirst().orElseThrow(() -> new AssertionError("No " + feature));
	}

	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
