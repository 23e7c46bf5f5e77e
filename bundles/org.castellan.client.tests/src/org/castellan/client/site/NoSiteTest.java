// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import static org.castellan.client.FakeServer.json;
import static org.castellan.client.FakeServer.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.castellan.client.FakeServer;
import org.castellan.client.Timeouts;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a port or a proxy that answers and is no activation site. */
class NoSiteTest extends AtASite {

	@ParameterizedTest
	@ValueSource(ints = { 200, 403, 502 })
	void pageOfAProxyIsToldWithItsTitle(int status) {
		assertPage("a page titled \"Sign in to the network\"", response(status, "text/html; charset=utf-8",
				"<!DOCTYPE html><html><head><title>Sign in\n to the network</title></head><body>…</body></html>"));
	}

	@Test
	void undeclaredPageIsAPageToo() {
		assertPage("a page without a title", response(200, "text/plain", "  <html><body>Blocked</body></html>"));
	}

	@Test
	void redirectIsNotFollowed() {
		assertPage("a redirect to https://login.example/", ("HTTP/1.1 302 Found\r\nLocation: https://login.example/\r\n"
				+ "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void proxysPageInPlaceOfTheResponseIsTold() {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(asked.path().endsWith("hello") ? hello()
				: response(200, "text/html", "<html><title>Scanning</title></html>")))) {
			assertFails("CAS-0735", pinned(server));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[1]", "not json", "{\"product\":\"castellan\",\"api\":1}",
			"{\"product\":\"castellan-site\",\"api\":1}" })
	void anotherProgramIsNoSite(String greeting) {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(json(greeting)))) {
			assertFails("CAS-0736", pinned(server));
			assertEquals(1, server.asked.size());
		}
	}

	@Test
	void newerSiteIsToldAsNewer() {
		try (FakeServer server = FakeServer.start(directory,
				(asked, to) -> to.write(json("{\"product\":\"castellan-site\",\"api\":2}")))) {
			assertFails("CAS-0740", pinned(server));
		}
	}

	@Test
	void portWithoutTlsIsNoSite() throws Exception {
		try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> talk(plain));
			assertFails("CAS-0736", new ActivationSite(SiteAddress.parse("127.0.0.1:" + plain.getLocalPort()), Timeouts.DEFAULT,
					InstantSource.system()));
		}
	}

	private static void assertPage(String cause, byte[] answer) {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(answer))) {
			Problem problem = assertFails("CAS-0735", pinned(server));
			assertTrue(problem.what().contains(cause), problem.what());
		}
	}

	/** Answers each connection in plain HTTP, for as long as the test lasts; the client may try more than once. */
	private static void talk(ServerSocket plain) {
		while (!plain.isClosed()) {
			try (Socket socket = plain.accept(); OutputStream out = socket.getOutputStream()) {
				socket.getInputStream().read(); // what is closed unread is reset, and a reset may overtake the answer
				out.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			} catch (IOException gone) {
				continue; // this client, or the test is over
			}
		}
	}
}
