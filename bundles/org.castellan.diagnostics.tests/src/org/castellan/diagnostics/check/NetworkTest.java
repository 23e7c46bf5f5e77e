// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

/** What a real network with a real firewall answers. */
@EnabledOnOs(OS.LINUX)
class NetworkTest {

	private static @Nullable FarHost far;

	@BeforeAll
	static void network() {
		FarHost made = FarHost.make();
		far = made;
		made.firewall("""
				tcp dport 8081 drop
				tcp dport 8082 reject with tcp reset
				tcp dport 8083 reject with icmpx type admin-prohibited
				tcp dport 8084 reject with icmpx type host-unreachable
				tcp dport 9000-9999 drop
				""");
		made.listen(8080, 8081, 8082, 8083, 8084);
	}

	@AfterAll
	static void remove() {
		if (far != null) {
			far.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ "8080, open", "8079, refused", "8081, filtered", "8082, refused", "8083, unreachable", "8084, unreachable" })
	void whatTheFirewallDoesIsTheVerdict(int port, String verdict) {
		ProbeResult result = check(CheckRequest.of(List.of(Target.of(far().address(), port))).withTimeout(Duration.ofSeconds(6)))
				.results().getFirst();
		assertEquals(verdict, result.verdict().word());
		assertEquals(!verdict.equals("open"), result.problem().isPresent());
	}

	/** Nobody outside should reach it, so no firewall is to be opened; this computer's own programs have to. */
	@Test
	void aPortInsideTheMachineHasToAnswerOnThisComputerAlone() throws Exception {
		PortRule rule = PortCatalog.standard().rule("server-6006").orElseThrow();
		ProbeResult there = check(CheckRequest.of(TargetPlan.of(List.of(far().address()), List.of(rule), Set.of(Direction.LOCAL), true)))
				.results().getFirst();
		assertEquals("refused", there.verdict().word());
		assertEquals("not in use here: nobody listens", there.words());
		assertEquals(Optional.empty(), there.problem());

		for (int silent : new int[] { 8081, 8083 }) {
			Target target = Target.of(far().address(), silent).fromInside();
			assertFalse(check(CheckRequest.of(List.of(target))).results().getFirst().isProblem());
		}
		ProbeResult here = Checking.check(Target.of(Checking.HERE, FreePort.find()).fromInside()).getFirst();
		assertEquals("CAS-1211", here.problem().orElseThrow().code());
	}

	@Test
	void anAddressNobodyHasIsUnreachable() {
		ProbeResult result = check(CheckRequest.of(List.of(Target.of(far().nobody(), 80))).withTimeout(Duration.ofSeconds(10)))
				.results().getFirst();
		assertEquals("unreachable", result.verdict().word());
		assertEquals("CAS-1213", result.problem().orElseThrow().code());
	}

	/** The time-out is so long that a slow machine does not use up another, and waves of ports would. */
	@Test
	void aThousandSilentPortsCostOneTimeout() {
		Duration timeout = Duration.ofSeconds(10);
		PortRun run = check(CheckRequest.of(targets()).withTimeout(timeout));
		assertTrue(run.results().stream().allMatch(result -> result.verdict().equals(new Verdict.Filtered())));
		assertTrue(run.duration().compareTo(timeout) >= 0 && run.duration().compareTo(timeout.multipliedBy(3)) < 0,
				run.duration().toString());
	}

	@Test
	void moreSilentPortsThanSocketsAreDoneInTurn() {
		Duration timeout = Duration.ofMillis(300);
		PortRun run = check(CheckRequest.of(targets().subList(0, 60)).withTimeout(timeout).withOpenSockets(20));
		assertTrue(run.results().stream().allMatch(result -> result.verdict().equals(new Verdict.Filtered())));
		assertTrue(run.duration().compareTo(timeout.multipliedBy(3)) >= 0, run.duration().toString());
	}

	@Test
	void cancelDoesNotWaitForSilentPorts() throws InterruptedException {
		AtomicBoolean cancelled = new AtomicBoolean();
		Thread person = Thread.ofVirtual().start(() -> {
			try {
				TimeUnit.MILLISECONDS.sleep(300);
			} catch (InterruptedException e) {
				return;
			}
			cancelled.set(true);
		});
		CheckOutcome outcome = operation().check(CheckRequest.of(targets()).withTimeout(Duration.ofMinutes(1)), new Progress() {
			@Override
			public void step(String what, int units) {
				// nobody watches
			}

			@Override
			public void worked(int units) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return cancelled.get();
			}
		}, ProbeListener.none());
		person.join();
		PortRun run = assertInstanceOf(CheckOutcome.Checked.class, outcome).run();
		assertTrue(run.cancelled());
		assertTrue(run.duration().compareTo(Duration.ofSeconds(30)) < 0, run.duration().toString());
		assertEquals(1000, run.results().stream().filter(result -> result.verdict().equals(new Verdict.CouldNotCheck("cancelled"))).count());
	}

	private static List<Target> targets() {
		return IntStream.range(9000, 10_000).mapToObj(port -> Target.of(far().address(), port)).toList();
	}

	private static FarHost far() {
		FarHost made = far;
		if (made == null) {
			throw new IllegalStateException("There is no network");
		}
		return made;
	}

	private static PortRun check(CheckRequest request) {
		return assertInstanceOf(CheckOutcome.Checked.class, operation().check(request, Progress.none(), ProbeListener.none())).run();
	}

	private static CheckPortsOperation operation() {
		return new CheckPortsOperation(PortProbes.standard(InstantSource.system()), InstantSource.system());
	}
}
