// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three members change nothing above the log: what one granted, the others know when it is gone. */
class ThreeMembersTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path home;

	private final Map<String, RaftSeatLedger> members = new TreeMap<>();

	@BeforeEach
	void openAll() throws LedgerException {
		List<Integer> ports = FreePort.find(3);
		List<LedgerMember> all = IntStream.range(0, 3)
				.mapToObj(i -> new LedgerMember("m" + i, "localhost:" + ports.get(i))).toList();
		for (LedgerMember each : all) {
			members.put(each.id(), RaftSeatLedger.open(LedgerConfiguration.single(home.resolve(each.id()))
					.withMembers(each.id(), all).withWitness(home.resolve("witness-" + each.id())), LedgerClock.system()));
		}
	}

	@AfterEach
	void closeAll() throws InterruptedException {
		List<Thread> closing = new ArrayList<>();
		members.values().forEach(each -> closing.add(Thread.ofVirtual().start(each::close)));
		for (Thread each : closing) {
			each.join();
		}
	}

	private RaftSeatLedger leader() {
		long begun = System.nanoTime();
		while (System.nanoTime() - begun < PATIENCE.toNanos()) {
			for (RaftSeatLedger each : members.values()) {
				if (each.health().isServing()) {
					return each;
				}
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
		throw new AssertionError("No member leads: " + members.values().stream().map(RaftSeatLedger::health).toList());
	}

	@Test
	void whatALeaderGrantedItsSuccessorKnows() {
		RaftSeatLedger first = leader();
		Asking asking = new Asking(first);
		asking.install(PoolDefinition.permanent("p", "edit", "1", 1));
		Command.Acquire wish = wish("edit");
		LeaseView lease = asking.granted(wish).lease();
		RaftSeatLedger follower = members.values().stream().filter(each -> each != first).findFirst().orElseThrow();
		Refusal refusal = new Asking(follower).refused(wish("edit"));
		assertEquals(Refusal.Cause.NOT_LEADER, refusal.cause());
		assertEquals(first.health().member(), refusal.detail());

		members.remove(first.health().member()).close();
		Asking successor = new Asking(leader());
		successor.denied(Denial.AllInUse.class, wish("edit"));
		assertEquals(lease.fencing(), successor.granted(wish).lease().fencing());
		successor.renewed(lease);
		assertEquals(new Outcome.Released(lease.id()), successor.release(lease));
		assertTrue(successor.acquire("edit").lease().fencing() >>> 32 > lease.fencing() >>> 32,
				"A new leader opens a higher epoch");
	}

	@Test
	void aMemberWithoutAMajorityGrantsNothing() throws InterruptedException {
		RaftSeatLedger leader = leader();
		Asking asking = new Asking(leader);
		asking.install(PoolDefinition.permanent("p", "edit", "1", 1));
		for (RaftSeatLedger each : List.copyOf(members.values())) {
			if (each != leader) {
				members.remove(each.health().member()).close();
			}
		}
		assertEquals(Refusal.Cause.NOT_LEADER, answer(leader, wish("edit")).cause());
		assertEquals(Refusal.Cause.NOT_LEADER, answer(leader, wish("edit")).cause());
	}

	/** The refusal it comes to: until the leader knows that it lost its majority, the outcome is unknown, never a grant. */
	private static Refusal answer(RaftSeatLedger leader, Command command) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (System.nanoTime() < end) {
			try {
				return Asking.denied(Denial.Refusing.class, leader.submit(command).get(60, TimeUnit.SECONDS)).refusal();
			} catch (ExecutionException unknown) {
				assertEquals(LedgerException.Kind.OUTCOME_UNKNOWN,
						assertInstanceOf(LedgerException.class, unknown.getCause()).kind());
			} catch (TimeoutException stillAsking) {
				throw new AssertionError("Whoever asks waits for ever", stillAsking);
			}
		}
		throw new AssertionError("It never learns that it lost its majority");
	}
}
