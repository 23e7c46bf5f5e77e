// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.castellan.diagnostics.check.Checking.HERE;
import static org.castellan.diagnostics.check.Checking.planned;
import static org.castellan.diagnostics.check.Checking.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A check that a person stops. */
class StoppedCheckTest {

	private final Servers servers = new Servers();
	/** What a test keeps from ending may end. */
	private final CountDownLatch over = new CountDownLatch(1);

	@AfterEach
	void stop() throws Exception {
		over.countDown();
		servers.close();
	}

	@Test
	void cancelEndsAtOnceAndTheRestCouldNotBeChecked() throws Exception {
		int silent = servers.silent();
		CountDownLatch begun = new CountDownLatch(1);
		AtomicBoolean cancelled = new AtomicBoolean();
		Progress progress = stoppable(begun::countDown, cancelled::get);
		CheckRequest request = CheckRequest.of(Collections.nCopies(50, Target.of(HERE, silent, Service.HTTPS)))
				.withTimeout(Duration.ofMinutes(5));
		Thread person = Thread.ofVirtual().start(() -> {
			try {
				begun.await();
				TimeUnit.MILLISECONDS.sleep(200);
			} catch (InterruptedException e) {
				return;
			}
			cancelled.set(true);
		});
		long began = System.nanoTime();
		CheckOutcome.Checked checked = assertInstanceOf(CheckOutcome.Checked.class, run(request, progress));
		person.join();
		assertTrue(System.nanoTime() - began < TimeUnit.MINUTES.toNanos(1), "it went on");
		assertTrue(checked.run().cancelled());
		assertEquals(50, checked.run().results().size());
		assertTrue(checked.run().results().stream().allMatch(result -> result.verdict() instanceof Verdict.CouldNotCheck));
	}

	@Test
	void cancelDoesNotWaitForAHandshakeThatDripsNorForAProbeThatDoesNotMind() throws Exception {
		CountDownLatch inHandshake = new CountDownLatch(1);
		CountDownLatch inProbe = new CountDownLatch(1);
		int dripping = servers.listen(socket -> {
			socket.getOutputStream().write(new byte[] { 22, 3, 3, 1, 0 });
			inHandshake.countDown();
			over.await();
		});
		PortProbe stubborn = reached -> {
			inProbe.countDown();
			while (over.getCount() > 0) {
				try {
					over.await();
				} catch (InterruptedException e) {
					// it does not mind
				}
			}
			return new ProbeResult(reached.target(), new Verdict.Open(), reached.spent(), reached.steps());
		};
		CompletableFuture<Void> cancelled = new CompletableFuture<>();
		Progress progress = stoppable(() -> {
			// nobody watches
		}, cancelled::isDone);
		CheckRequest request = CheckRequest.of(List.of(Target.of(HERE, dripping, Service.HTTPS),
				Target.of(HERE, servers.silent(), Service.HTTP))).withTimeout(Duration.ofMinutes(5));
		CheckPortsOperation operation = new CheckPortsOperation(
				PortProbes.standard(InstantSource.system()).with(Service.HTTP, stubborn), InstantSource.system());
		CompletableFuture<CheckOutcome> outcome = CompletableFuture
				.supplyAsync(() -> operation.check(request, progress, ProbeListener.none()));
		assertTrue(inHandshake.await(30, TimeUnit.SECONDS), "no handshake");
		assertTrue(inProbe.await(30, TimeUnit.SECONDS), "no probe");
		cancelled.complete(null);
		PortRun run = assertInstanceOf(CheckOutcome.Checked.class, outcome.get(30, TimeUnit.SECONDS)).run();

		assertTrue(run.results().stream().allMatch(result -> result.verdict().equals(new Verdict.CouldNotCheck("cancelled"))),
				() -> run.results().toString());
	}

	@Test
	void oneLicencePortIsEnoughAlsoForAPersonWhoStops() throws Exception {
		PortRule scan = PortCatalog.standard().rule("lm-scan").orElseThrow();
		Target open = planned(scan, servers.silent());
		Target closed = planned(scan, FreePort.find());
		CountDownLatch inProbe = new CountDownLatch(1);
		PortProbes probes = PortProbes.standard(InstantSource.system()).with(Service.HTTP, reached -> {
			inProbe.countDown();
			try {
				TimeUnit.MINUTES.sleep(1);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return new ProbeResult(reached.target(), new Verdict.Refused(), reached.spent(), reached.steps());
		});
		CheckRequest request = CheckRequest.of(List.of(open, closed, Target.of(HERE, servers.http(""), Service.HTTP)))
				.withTimeout(Duration.ofMinutes(5));
		CompletableFuture<CheckOutcome> outcome = new CompletableFuture<>();
		List<ProbeResult> heard = Collections.synchronizedList(new ArrayList<>());
		Thread check = Thread.ofPlatform().start(() -> outcome.complete(
				new CheckPortsOperation(probes, InstantSource.system()).check(request, Progress.none(), heard::add)));
		assertTrue(inProbe.await(30, TimeUnit.SECONDS), "no probe");
		TimeUnit.MILLISECONDS.sleep(300);
		check.interrupt();

		PortRun run = assertInstanceOf(CheckOutcome.Checked.class, outcome.get(60, TimeUnit.SECONDS)).run();
		assertTrue(run.cancelled());
		assertEquals(new Verdict.Refused(), run.results().get(1).verdict());
		assertFalse(run.results().get(1).isProblem());
		assertTrue(heard.contains(run.results().get(1)), () -> "nobody was told: " + heard);
	}

	/** Somebody who hears of each step, and may have asked to stop. */
	private static Progress stoppable(Runnable step, BooleanSupplier cancelled) {
		return new Progress() {
			@Override
			public void step(String what, int units) {
				step.run();
			}

			@Override
			public void worked(int units) {
				// nobody counts
			}

			@Override
			public boolean isCancelled() {
				return cancelled.getAsBoolean();
			}
		};
	}
}
