// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.api.SiteHello;
import org.castellan.core.json.Json;
import org.castellan.crypto.PinnedTrust;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.http.AddressRange;
import org.castellan.http.TrustedProxies;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site as programs and people meet it, over HTTPS, with real records behind it. */
class RunningSiteTest {

	private static final String FORM = "multipart/form-data; boundary=x";
	private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

	@TempDir
	Path directory;

	private Vendor vendor;
	private RunningSite site;
	private HttpClient client;

	@BeforeEach
	void start() throws Exception {
		vendor = Vendor.open(directory);
		start(SiteOptions.DEFAULT_REQUESTS_PER_MINUTE);
	}

	private void start(int requestsPerMinute) throws Exception {
		start(requestsPerMinute, TrustedProxies.NONE);
	}

	private void start(int requestsPerMinute, TrustedProxies proxies) throws Exception {
		site = vendor.startSite(SiteOptions.of(directory.resolve("site")).withBind("127.0.0.1").withPort(FreePort.find())
				.withRequestsPerMinute(requestsPerMinute).withProxies(proxies));
		client = HttpClient.newBuilder().sslContext(PinnedTrust.to(site.fingerprint()).sslContext()).build();
	}

	@AfterEach
	void stop() {
		client.close();
		site.close();
		vendor.close();
	}

	@Test
	void saysWhoseItIs() throws Exception {
		HttpResponse<String> response = get("/api/v1/hello");
		SiteHello hello = Json.mapper().readValue(response.body(), SiteHello.class);
		assertEquals("Example <Publisher> & Co", hello.publisher());
		assertEquals(vendor.key.publisher().pem(), hello.certificate());
		assertTrue(response.headers().firstValue("Date").isPresent(), "clients compare their clock with it");
	}

	@Test
	void programsRequestIsAnsweredSignedAndCounted() throws Exception {
		AuthorizationRequest request = vendor.request(4);
		HttpResponse<String> response = post(request.text());
		assertEquals(200, response.statusCode(), response.body());
		AuthorizationResponse answer = AuthorizationResponse.parse(response.body().getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of(), answer.problems(new TrustedPublishers(List.of(vendor.key.publisher()), InstantSource.system())));
		assertEquals(request.id(), answer.requestId());
		assertEquals(4, answer.activated().getFirst().count());
		assertEquals(4, vendor.activated());
	}

	@Test
	void sameRequestGetsTheSameResponseAndIsCountedOnce() throws Exception {
		String request = vendor.request(4).text();
		String first = post(request).body();
		assertEquals(first, post(request).body());
		assertEquals(first, post(request.replace("\n", "\r\n")).body());
		assertEquals(4, vendor.activated());
	}

	@Test
	void moreThanIsLeftIsAConflict() throws Exception {
		assertRefused(409, "CAS-1051", post(vendor.request(Vendor.ORDERED + 1).text()));
		assertEquals(0, vendor.activated());
	}

	@Test
	void alteredRequestIsRefused() throws Exception {
		assertRefused(422, "CAS-11", post(vendor.request(1).text().replace("dallas", "houston")));
	}

	@Test
	void unknownNumberIsRefused() throws Exception {
		assertRefused(422, "CAS-1050",
				post(vendor.request("dallas", new AuthorizationNumber("EFL000000000"), 1, Instant.now()).text()));
	}

	@Test
	void whoGuessesNumbersIsAnsweredNoMoreNotEvenWhenRight() throws Exception {
		for (int i = 0; i < 20; i++) {
			assertRefused(422, "CAS-1050", post(guess(i).text()));
		}
		assertRefused(429, "CAS-0633", post(guess(20).text()));
		HttpResponse<String> right = post(vendor.request(1).text());
		assertRefused(429, "CAS-0633", right);
		assertEquals("60", right.headers().firstValue("Retry-After").orElseThrow());
		assertEquals(429, upload("/response", inBase64(vendor.request(1).text())).statusCode());
		assertEquals(0, vendor.activated());
		assertEquals(200, get("/").statusCode());
	}

	@Test
	void whatIsRefusedForAnotherReasonIsNoGuess() throws Exception {
		for (int i = 0; i < 21; i++) {
			assertRefused(409, "CAS-1051", post(vendor.request(Vendor.ORDERED + 1).text()));
		}
		assertEquals(200, post(vendor.request(1).text()).statusCode());
	}

	private AuthorizationRequest guess(int number) throws Exception {
		return vendor.request("dallas", new AuthorizationNumber("EFL%09d".formatted(number)), 1, Instant.now());
	}

	@Test
	void clockThatIsDaysAheadIsTold() throws Exception {
		assertRefused(422, "CAS-1053",
				post(vendor.request("dallas", vendor.line.number(), 1, Instant.now().plus(Duration.ofDays(3))).text()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "{}", "<html>" })
	void whatIsNoRequestIsRefused(String text) throws Exception {
		assertRefused(422, "CAS-11", post(text));
	}

	@Test
	void hugeBodyAndWrongTypeAreRefused() throws Exception {
		assertRefused(413, "CAS-0608", post("x".repeat(AuthorizationRequest.MAX_BYTES + 1)));
		assertRefused(415, "CAS-0609", send(to("/api/v1/requests").header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{}"))));
		assertRefused(405, "CAS-0606", get("/api/v1/requests"));
		assertRefused(404, "CAS-0605", get("/nothing"));
	}

	@Test
	void addressThatAsksTooOftenWaits() throws Exception {
		client.close();
		site.close();
		start(5);
		for (int i = 0; i < 5; i++) {
			assertEquals(200, get("/api/v1/hello").statusCode());
		}
		HttpResponse<String> sixth = get("/api/v1/hello");
		assertRefused(429, "CAS-0633", sixth);
		assertEquals("60", sixth.headers().firstValue("Retry-After").orElseThrow());
	}

	@Test
	void behindATrustedProxyEachClientIsCountedByItself() throws Exception {
		client.close();
		site.close();
		start(2, new TrustedProxies(List.of(AddressRange.parse("127.0.0.0/8"))));
		for (String forwarded : List.of("203.0.113.5", "203.0.113.6", "198.51.100.1, 203.0.113.7")) {
			assertEquals(200, hello(forwarded));
			assertEquals(200, hello(forwarded));
			assertEquals(429, hello(forwarded));
		}
		assertEquals(429, hello("198.51.100.2, 203.0.113.7"), "what a client writes itself makes it nobody else");
		assertEquals(200, hello("203.0.113.8"));
	}

	@Test
	void whoIsNoTrustedProxySaysNothingOfOthers() throws Exception {
		client.close();
		site.close();
		start(2, new TrustedProxies(List.of(AddressRange.parse("10.0.0.0/8"))));
		assertEquals(List.of(200, 200, 429), List.of(hello("203.0.113.5"), hello("203.0.113.6"), hello("203.0.113.7")));
	}

	private int hello(String forwarded) throws Exception {
		return send(to("/api/v1/hello").header("X-Forwarded-For", forwarded).GET()).statusCode();
	}

	@Test
	void identityStaysTheSameAfterARestart() throws Exception {
		String before = site.fingerprint().value();
		site.close();
		start(10);
		assertEquals(before, site.fingerprint().value());
		assertEquals(200, get("/").statusCode());
	}

	@Test
	void pageRunsNoScriptAndLoadsNothingFromElsewhere() throws Exception {
		HttpResponse<String> page = get("/");
		assertEquals(200, page.statusCode());
		String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
		assertTrue(policy.startsWith("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
		assertFalse(page.body().contains("<script") || page.body().contains("://"), page.body());
		assertTrue(page.body().contains("Example &lt;Publisher&gt; &amp; Co"), page.body());
		assertEquals("text/css; charset=utf-8", get("/site.css").headers().firstValue("Content-Type").orElseThrow());
		assertEquals(200, get("/icon.svg").statusCode());
	}

	@Test
	void reviewSaysWhatIsAskedWithoutGivingOrShowingNumbers() throws Exception {
		AuthorizationRequest request = vendor.request("<b>dallas</b>", vendor.line.number(), 3, Instant.now());
		HttpResponse<String> page = upload("/review", request.text());
		assertEquals(200, page.statusCode(), page.body());
		assertTrue(page.body().contains("&lt;b&gt;dallas&lt;/b&gt;"), page.body());
		assertTrue(page.body().contains(vendor.line.number().masked()), page.body());
		assertFalse(page.body().contains(vendor.line.number().text()) || page.body().contains("ada@example.org"), page.body());
		assertEquals(0, vendor.activated());
	}

	@Test
	void responseOfThePageIsAFileToSave() throws Exception {
		AuthorizationRequest request = vendor.request(2);
		HttpResponse<String> file = upload("/response", inBase64(request.text()));
		assertEquals(200, file.statusCode(), file.body());
		assertEquals("attachment; filename=\"response.resps\"",
				file.headers().firstValue("Content-Disposition").orElseThrow());
		assertEquals(request.id(), AuthorizationResponse.parse(file.body().getBytes(StandardCharsets.UTF_8)).requestId());
		assertEquals(2, vendor.activated());
		assertEquals(file.body(), post(request.text()).body());
	}

	@Test
	void refusalIsAPageInWordsWithTheCode() throws Exception {
		for (HttpResponse<String> page : List.of(upload("/review", "not a request"), upload("/review", ""),
				upload("/response", "%%%"), upload("/response", inBase64("not a request")))) {
			assertEquals(422, page.statusCode());
			assertTrue(page.body().contains("<h1>The request was not answered</h1>"), page.body());
			assertTrue(page.body().matches("(?s).*<p class=\"code\">CAS-1\\d{3}</p>.*"), page.body());
		}
		HttpResponse<String> none = upload("/response", inBase64(vendor.request(Vendor.ORDERED + 1).text()));
		assertEquals(409, none.statusCode());
		assertTrue(none.body().contains("CAS-1051"), none.body());
	}

	@Test
	void browserIsToldOfALostWayByAPage() throws Exception {
		HttpResponse<String> page = send(to("/nothing").header("Accept", BROWSER).GET());
		assertEquals(404, page.statusCode());
		assertTrue(page.body().contains("CAS-0605") && page.body().startsWith("<!DOCTYPE html>"), page.body());
		assertNotEquals(page.body(), get("/nothing").body());
	}

	private static String inBase64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void assertRefused(int status, String code, HttpResponse<String> response) {
		assertEquals(status, response.statusCode(), response.body());
		ProblemReply reply = Json.mapper().readValue(response.body(), ProblemReply.class);
		assertTrue(reply.problems().getFirst().code().startsWith(code), response.body());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(to(path).GET());
	}

	private HttpResponse<String> post(String request) throws Exception {
		return send(to("/api/v1/requests").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(request)));
	}

	private HttpResponse<String> upload(String path, String content) throws Exception {
		return send(to(path).header("Content-Type", FORM).header("Accept", BROWSER).POST(BodyPublishers.ofString(
				"--x\r\nContent-Disposition: form-data; name=\"request\"; filename=\"authorize.txt\"\r\n\r\n" + content
						+ "\r\n--x--\r\n")));
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + site.port() + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return client.send(request.build(), BodyHandlers.ofString());
	}
}
