// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.castellan.cli.CliProblem;
import org.castellan.cli.ExitCode;
import org.castellan.client.Seat;
import org.castellan.client.SeatListener;
import org.castellan.client.SeatState;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.testkit.process.EndLeftovers;
import org.castellan.testkit.time.Soon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The service is told that a lost seat is free once its listener returns: nothing that was started may run then. */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(EndLeftovers.class)
@Timeout(120)
class CommandUnderSeatTest {

	private static final Duration GUARD = Duration.ofSeconds(2);
	private static final int ATTEMPTS = 3;

	@TempDir
	Path directory;

	@Test
	void aShellsJobEndsBeforeTheSeatIsFree() throws Exception {
		LosableSeat seat = new LosableSeat();
		FutureTask<Integer> code = run(LossPolicy.TERMINATE, seat, "sleep 300.125; true");
		ProcessHandle job = await("300.125");
		seat.lose();
		assertFalse(RunningCommand.isRunning(job));
		assertEquals(ExitCode.PROBLEMS, code.get());
	}

	/** A machine that stands still meanwhile keeps to no time, so it may try again. */
	@Test
	void whatDoesNotListenIsKilledWithinTheGuard() throws Exception {
		boolean inTime = isKilledInTime();
		for (int attempt = 1; attempt < ATTEMPTS && !inTime; attempt++) {
			inTime = isKilledInTime();
		}
		assertTrue(inTime, "the seat could have been another's");
	}

	/** Whether nothing ran any more once the seat was free, and that within the guard; killed it is in any case. */
	private static boolean isKilledInTime() throws Exception {
		LosableSeat seat = new LosableSeat();
		FutureTask<Integer> code = run(LossPolicy.TERMINATE, seat, "trap '' TERM; sleep 300.25; sleep 300.25; true");
		ProcessHandle job = await("300.25");
		long began = System.nanoTime();
		seat.lose();
		boolean inTime = !RunningCommand.isRunning(job) && System.nanoTime() - began < GUARD.toNanos();
		assertEquals(ExitCode.PROBLEMS, code.get());
		Soon.until("the job that does not listen is killed", () -> !RunningCommand.isRunning(job));
		return inTime;
	}

	@Test
	void itIsNotOverBeforeAShellsJobHasEnded() throws Exception {
		LosableSeat seat = new LosableSeat();
		FutureTask<Integer> code = run(LossPolicy.TERMINATE, seat, "bash -c \"trap '' TERM; sleep 300.375; true\"; true");
		ProcessHandle job = await("300.375");
		CompletableFuture<Void> losing = CompletableFuture.runAsync(seat::lose);
		assertEquals(ExitCode.PROBLEMS, code.get());
		assertFalse(RunningCommand.isRunning(job), "the shell ended, and its job went on");
		losing.join();
	}

	@Test
	void aLossThatIsOnlyToldFreesNoSeatBeforeTheCommandHasEnded() throws Exception {
		LosableSeat seat = new LosableSeat();
		Path go = directory.resolve("go");
		FutureTask<Integer> code = run(LossPolicy.WARN, seat, "while ! test -e " + go + "; do sleep 0.05; done; exit 4");
		CompletableFuture<Void> losing = CompletableFuture.runAsync(seat::lose);
		TimeUnit.MILLISECONDS.sleep(300);
		assertFalse(losing.isDone(), "the seat is free and the command runs");
		Files.createFile(go);
		assertEquals(4, code.get());
		losing.join();
	}

	@Test
	void aSignalReachesWhatAShellStarted() throws Exception {
		for (String signal : List.of("TERM", "HUP")) {
			// a build that was started by nohup passes on that HUP is ignored
			RunningCommand command = RunningCommand.start(List.of("env", "--default-signal=HUP", "bash", "-c", "sleep 300.5; true"));
			ProcessHandle job = await("300.5");
			command.signal(signal);
			assertTrue(command.waitFor() > 128);
			command.endSignalled();
			assertFalse(RunningCommand.isRunning(job), signal);
		}
	}

	private static FutureTask<Integer> run(LossPolicy onLost, LosableSeat seat, String script) {
		FutureTask<Integer> code = new FutureTask<>(
				() -> new CommandUnderSeat(new PrintStream(OutputStream.nullOutputStream()), onLost)
						.run(List.of("bash", "-c", script), seat));
		Thread.ofPlatform().daemon().start(code);
		seat.listener.join();
		return code;
	}

	/** The job that sleeps so long. */
	private static ProcessHandle await(String seconds) throws Exception {
		return Soon.found("it sleeps " + seconds + " s", () -> ProcessHandle.current().descendants()
				.filter(each -> each.info().commandLine().orElse("").endsWith("sleep " + seconds)).findFirst());
	}

	/** A seat that a test takes away. */
	private static final class LosableSeat implements Seat {

		private final CompletableFuture<SeatListener> listener = new CompletableFuture<>();

		/** As the client does it: what comes after is the seat's release. */
		void lose() {
			listener.join().lost(this, CliProblem.COMMAND_NOT_STARTED.problem("command", "x", "cause", "y"));
		}

		@Override
		public LeaseGrant grant() {
			throw new UnsupportedOperationException();
		}

		@Override
		public ServerAddress server() {
			throw new UnsupportedOperationException();
		}

		@Override
		public SeatState state() {
			return SeatState.HELD;
		}

		@Override
		public Duration remaining() {
			return Duration.ofMinutes(1);
		}

		@Override
		public Optional<Problem> problem() {
			return Optional.empty();
		}

		@Override
		public void addListener(SeatListener added) {
			listener.complete(added);
		}

		@Override
		public void close() {
			// nothing is held
		}
	}
}
