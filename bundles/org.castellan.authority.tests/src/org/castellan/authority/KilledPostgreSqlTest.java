// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.OrderLine;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.database.PostgreSqlServer;
import org.castellan.testkit.time.Soon;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The database server is killed at any instant under an authority that goes on: no activation that was told is lost, none is
 * given twice, and nobody needs to start the authority again.
 */
@ExtendWith(FirstFailureCounts.class)
class KilledPostgreSqlTest {

	private static final int ROUNDS = Integer.getInteger("castellan.kills", 4);
	private static final int MACHINES = 4;
	private static final int SEATS = 1_000_000;
	private static final int LONGEST_MILLIS = 400;

	private final Random random = new Random();
	private final Map<byte[], String> told = new ConcurrentHashMap<>();
	private final AtomicInteger failures = new AtomicInteger();
	/** Nobody begins another request. */
	private final AtomicBoolean over = new AtomicBoolean();
	/** After a failure: nobody goes on with one either, whether it is counted or not. */
	private final AtomicBoolean givenUp = new AtomicBoolean();

	@Test
	void noActivationThatWasToldIsLostAndNoneIsGivenTwice() throws Exception {
		try (PostgreSqlServer server = PostgreSqlServer.start();
				Vendor vendor = Vendor.open(DatabaseAddress.parse(server.url()), InstantSource.system());
				ExecutorService machines = Executors.newVirtualThreadPerTaskExecutor()) {
			OrderLine line = vendor.order(LicenseType.CONCURRENT_USE, SEATS).lines().getFirst();
			List<Future<?>> asking = new ArrayList<>();
			for (int i = 0; i < MACHINES; i++) {
				asking.add(machines.submit(() -> activate(vendor, line)));
			}
			try {
				for (int round = 0; round < ROUNDS; round++) {
					awaitOneMore(asking);
					Thread.sleep(random.nextInt(LONGEST_MILLIS));
					server.kill();
					server.restart();
				}
				awaitOneMore(asking);
				over.set(true);
				for (Future<?> machine : asking) {
					machine.get(1, TimeUnit.MINUTES);
				}
			} finally {
				over.set(true);
				givenUp.set(true);
			}
			if (failures.get() == 0) {
				throw new AssertionError("the kills were not felt");
			}
			for (Map.Entry<byte[], String> each : told.entrySet()) {
				assertEquals(each.getValue(), done(vendor.answer(each.getKey())).text());
			}
			assertEquals(told.size(), vendor.now(line).activated());
			System.getLogger("castellan.kills").log(System.Logger.Level.INFO,
					() -> ROUNDS + " kills of the server, " + told.size() + " told, " + failures + " asked again");
		}
	}

	/** As machines do: the same request, until it is told something. */
	private Void activate(Vendor vendor, OrderLine line) {
		while (!over.get()) {
			byte[] request = TestMachine.server("0242ac150003").request(RequestKind.AUTHORIZE,
					InstantSource.system().instant(), new Item(line.number(), 1));
			while (!told.containsKey(request) && !givenUp.get()) {
				try {
					GivenAnswer answer = done(vendor.answer(request));
					told.put(request, answer.text());
				} catch (ProblemException killed) {
					assertEquals(AuthorityProblem.DATABASE_UNAVAILABLE.code(), killed.problem().code());
					failures.incrementAndGet();
				}
			}
		}
		return null;
	}

	/** Fails with a machine that fails. */
	private void awaitOneMore(List<Future<?>> asking) throws Exception {
		int before = told.size();
		Soon.until("a machine is told something", () -> {
			for (Future<?> machine : asking) {
				if (machine.isDone()) {
					machine.get();
				}
			}
			return told.size() > before;
		});
	}
}
