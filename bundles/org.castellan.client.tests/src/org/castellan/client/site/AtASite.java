// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import static org.castellan.client.FakeServer.json;
import static org.castellan.client.FakeServer.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.castellan.client.FakeServer;
import org.castellan.client.Timeouts;
import org.castellan.core.api.SiteHello;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.junit.jupiter.api.io.TempDir;

/** A server, good or bad, where the activation site should be, and what a client says of it. */
abstract class AtASite {

	static final byte[] REQUEST = "Castellan request\nID: 1\n".getBytes(StandardCharsets.UTF_8);
	static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
	static final FakeServer.Answer FINE = (asked, to) -> to.write(asked.path().endsWith("hello") ? hello()
			: response(200, "text/plain; charset=utf-8", "the response"));

	@TempDir
	static Path directory;

	static Problem assertFails(String code, ActivationSite site) {
		ProblemException thrown = assertThrows(ProblemException.class, () -> site.answer(REQUEST));
		assertEquals(code, thrown.problem().code(), thrown.problem().message());
		assertFalse(thrown.problem().message().contains("{"), thrown.problem().message());
		return thrown.problem();
	}

	static byte[] hello() {
		return json(greeting(NOW));
	}

	static String greeting(Instant time) {
		return Json.mapper().writeValueAsString(new SiteHello(SiteHello.PRODUCT, "1.0.0", SiteHello.API, "Example Publisher",
				"0123456789abcdef", "PEM", time));
	}

	static ActivationSite pinned(FakeServer server) {
		return pinned(server, Timeouts.DEFAULT);
	}

	static ActivationSite pinned(FakeServer server, Timeouts timeouts) {
		try {
			return new ActivationSite(at(server).withPin(Fingerprint.parse(server.fingerprint())), timeouts, () -> NOW);
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	static SiteAddress at(FakeServer server) throws ProblemException {
		return SiteAddress.parse("https://127.0.0.1:" + server.address().port().orElseThrow());
	}
}
