// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
	private final RequestLimit limit = new RequestLimit(3, now::get);

	@Test
	void oneMoreThanTheLimitIsRefusedUntilTheMinuteIsOver() throws Exception {
		ask("192.0.2.1", 3);
		ProblemException refused = assertThrows(ProblemException.class, () -> limit.count("192.0.2.1"));
		assertEquals("CAS-0633", refused.problem().code());
		now.updateAndGet(before -> before.plusSeconds(61));
		ask("192.0.2.1", 3);
	}

	@Test
	void roomIsAskedForWithoutBeingTaken() throws Exception {
		for (int i = 0; i < 10; i++) {
			limit.requireRoom("192.0.2.1");
		}
		ask("192.0.2.1", 2);
		limit.requireRoom("192.0.2.1");
		ask("192.0.2.1", 1);
		ProblemException refused = assertThrows(ProblemException.class, () -> limit.requireRoom("192.0.2.1"));
		assertEquals("CAS-0633", refused.problem().code());
		limit.requireRoom("192.0.2.2");
		now.updateAndGet(before -> before.plusSeconds(61));
		limit.requireRoom("192.0.2.1");
	}

	@Test
	void addressesAreCountedApart() throws Exception {
		ask("192.0.2.1", 3);
		ask("192.0.2.2", 3);
	}

	@Test
	void oneMachinesManyIpv6AddressesAreOne() throws Exception {
		ask("2001:db8:1:2::1", 1);
		ask("2001:db8:1:2:a:b:c:d", 1);
		ask("[2001:db8:1:2::3]", 1);
		assertThrows(ProblemException.class, () -> limit.count("2001:db8:1:2::4"));
		ask("2001:db8:1:3::1", 3);
	}

	@Test
	void floodOfAddressesForgetsOnlyTheOldest() throws Exception {
		ask("192.0.2.1", 3);
		for (int i = 0; i < 5_000; i++) {
			limit.count("address" + i);
		}
		ask("192.0.2.1", 1);
	}

	private void ask(String address, int times) throws ProblemException {
		for (int i = 0; i < times; i++) {
			limit.count(address);
		}
	}
}
