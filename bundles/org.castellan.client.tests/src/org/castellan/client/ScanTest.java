// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.castellan.client.internal.ServerFinder;
import org.castellan.core.net.PortNumber;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code @host} searches ports, here free ones instead of 27000 to 27009. */
@Timeout(60)
class ScanTest {

	private static final Duration PATIENCE = Duration.ofSeconds(7);
	private static final Timeouts TIMEOUTS = new Timeouts(PATIENCE, PATIENCE, PATIENCE);
	private static final ServerAddress ANY = ServerAddress.parse("@127.0.0.1");

	@TempDir
	Path directory;

	private KnownServers known;
	private List<PortNumber> ports;
	private DishonestService service;

	@BeforeEach
	void choose() {
		known = new KnownServers(directory.resolve("config"));
		ports = FreePort.find(10).stream().map(PortNumber::new).toList();
		service = new DishonestService(directory, (keys, request) -> keys.grant(request, 1));
	}

	@Test
	void theFirstPortWithAServiceCounts() throws Exception {
		try (FakeServer page = start(1, page()); FakeServer later = start(7, service);
				FakeServer first = start(3, service)) {
			assertEquals(first.address(), finder().look(ANY).address());
			assertTrue(page.asked.size() + later.asked.size() >= 1, "all ports are tried");
		}
	}

	@Test
	void silentPortsCostOneTimeOutTogether() throws Exception {
		List<FakeServer> silent = IntStream.range(0, 3).mapToObj(i -> start(i, FakeServer::never)).toList();
		try (FakeServer good = start(9, service)) {
			long begun = System.nanoTime();
			assertEquals(good.address(), finder().look(ANY).address());
			Duration took = Duration.ofNanos(System.nanoTime() - begun);
			assertTrue(took.compareTo(PATIENCE.multipliedBy(3)) < 0, () -> took + ", while each of three waits " + PATIENCE);
		} finally {
			silent.forEach(FakeServer::close);
		}
	}

	@Test
	void aHostWithoutServiceSaysWhatItFound() throws Exception {
		assertEquals("CAS-0704", assertThrows(ProblemException.class, () -> finder().look(ANY)).problem().code());
		try (FakeServer page = start(5, page())) {
			ProblemException found = assertThrows(ProblemException.class, () -> finder().look(ANY));
			assertEquals("CAS-0704", found.problem().code());
			assertTrue(found.problem().why().contains(page.address().toString()), found::getMessage);
		}
	}

	@Test
	void aPinnedServiceIsFoundAtThePortItMovedTo() throws Exception {
		try (FakeServer before = start(0, service)) {
			assertEquals(before.address(), known.pin(finder().look(ANY)).address());
		}
		try (FakeServer after = start(4, service)) {
			assertEquals(after.address(), finder().pinned(ANY).address());
		}
	}

	@Test
	void theFieldsPortsAreSearched() {
		assertEquals(IntStream.rangeClosed(27_000, 27_009).mapToObj(PortNumber::new).toList(),
				ServerAddress.DEFAULT_PORTS);
	}

	private FakeServer start(int index, FakeServer.Answer answer) {
		return FakeServer.start(directory, ports.get(index).value(), answer);
	}

	private static FakeServer.Answer page() {
		return (asked, to) -> to.write(FakeServer.response(200, "text/html", "<html>"));
	}

	private ServerFinder finder() {
		return new ServerFinder(known, TIMEOUTS, ports);
	}
}
