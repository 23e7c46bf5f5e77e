// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameLookupTest {

	private static final Duration SOME = Duration.ofMillis(3);

	@Test
	void manyNamesThatNobodyAnswersForCostOneTimeoutAndAddressesDoNotQueueBehindThem() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		NameLookup lookup = new NameLookup(Duration.ofMillis(300), host -> {
			if (host.startsWith("127.")) {
				return InetAddress.getAllByName(host);
			}
			try {
				over.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			throw new UnknownHostException(host);
		});
		List<String> hosts = new ArrayList<>(IntStream.range(0, 1000).mapToObj(i -> "name" + i + ".invalid").toList());
		hosts.add("127.0.0.9");
		long began = System.nanoTime();
		Map<String, Resolution> found = lookup.resolve(hosts, () -> false);
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		over.countDown();

		assertInstanceOf(Resolution.Found.class, found.get("127.0.0.9"));
		assertInstanceOf(Resolution.Unanswered.class, found.get("name999.invalid"));
		assertEquals(1001, found.size());
		assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, took::toString);
	}

	/** Four numbers are no address if one of them is too high: the system asks a name server for them. */
	@Test
	void whatOnlyLooksLikeAnAddressHasItsTimeToo() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		NameLookup lookup = new NameLookup(Duration.ofMillis(100), host -> {
			try {
				over.await(10, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			throw new UnknownHostException(host);
		});
		Resolution found = lookup.resolve(List.of("300.1.1.1"), () -> false).get("300.1.1.1");
		over.countDown();
		assertInstanceOf(Resolution.Unanswered.class, found);
	}

	@Test
	void whoAsksForOneNameLearnsThatNobodyAnswered() {
		CountDownLatch over = new CountDownLatch(1);
		NameLookup lookup = new NameLookup(Duration.ofMillis(100), host -> {
			try {
				over.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			throw new UnknownHostException(host);
		});
		UnknownHostException e = assertThrows(UnknownHostException.class, () -> lookup.addresses("gis01", () -> false));
		over.countDown();
		assertEquals("the name was not resolved within 100 ms", e.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "gis01: Temporary failure in name resolution", "gis01: Try again" })
	void whereNoNameServerAnswersNothingIsKnownOfTheName(String message) {
		assertEquals(new Resolution.Unanswered("no name server answers", SOME), NameLookup.unresolved(message, SOME));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gis01: Name or service not known", "gis01: No address associated with hostname", "gis01", "null" })
	void aNameServersNoIsUnknown(String message) {
		assertEquals(new Resolution.Unknown(SOME), NameLookup.unresolved(message, SOME));
	}
}
