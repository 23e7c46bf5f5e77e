// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.castellan.testkit.time.SettableTime;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Machines that stop at any instant: what was acknowledged is there, nothing counts twice, asking again mends the rest. */
@ExtendWith(FirstFailureCounts.class)
class StorageCrashTest {

	private final SettableTime time = SettableTime.standard();
	@TempDir
	private Path directory;

	@Test
	void aCrashAfterAnyStepIsMendedByAskingAgain() throws Exception {
		int steps = new Life(directory.resolve("whole"), Integer.MAX_VALUE).live();
		assertEquals(15, steps);
		for (int crash = 0; crash <= steps; crash++) {
			Life life = new Life(directory.resolve("crash-" + crash), crash);
			life.live();
			assertEquals(crash < steps, life.crashed);
			life.recover();
		}
	}

	@Test
	void aKilledProcessLosesNothingAcknowledged() throws Exception {
		Path home = directory.resolve("killed");
		List<Publisher> publishers = new ArrayList<>();
		int acknowledged = 0;
		for (int kill = 0; kill < 4; kill++) {
			Path certificate = directory.resolve("publisher-" + kill + ".crt");
			int wanted = acknowledged + 3 + 7 * kill;
			try (ForeignProcess child = ForeignProcess.java(OwnClassPath.entries(), StorageChurn.class.getName(),
					home.toString(), certificate.toString())) {
				child.awaitLine(("held " + wanted)::equals, Duration.ofSeconds(60));
				child.kill();
				acknowledged = child.output().lines().filter(line -> line.startsWith("held "))
						.mapToInt(line -> Integer.parseInt(line.substring(5))).max().orElseThrow();
			}
			publishers.add(Publisher.read(certificate));
			TrustedStorage storage = TrustedStorage.open(home, TargetKind.SERVER, Sample.machineOf(Sample.HOST_A),
					() -> new TrustedPublishers(publishers, InstantSource.system()), InstantSource.system());
			int held = storage.activations().getFirst().held();
			assertTrue(held == acknowledged || held == acknowledged + 1, held + " held, " + acknowledged + " acknowledged");
			assertTrue(storage.pending().size() <= 1);
			acknowledged = held;
		}
	}

	/**
	 * A licence server and a second one that gets seats from it, through their whole life. After a number of steps both
	 * stop, and all that was in memory is gone.
	 */
	private final class Life {

		private static final int ORDERED = 10;
		private static final int PASSED_ON = 4;

		private final FakePublisher publisher = new FakePublisher(time);
		private final Path home;
		private int stepsLeft;
		private int steps;
		private boolean crashed;

		Life(Path home, int stepsLeft) {
			this.home = home;
			this.stepsLeft = stepsLeft;
		}

		/** How many steps it took. */
		int live() throws Exception {
			RequestDraft all = RequestDraft.authorize(List.of(item(ORDERED)), Contact.NONE);
			RequestDraft some = RequestDraft.authorize(List.of(item(PASSED_ON)), Contact.NONE);
			crashed = !(ask(first(), all, publisher::answer) && ask(second(), some, this::transfer)
					&& ask(second(), RequestDraft.deauthorize(List.of(item(1))), this::transfer)
					&& ask(second(), RequestDraft.repair(List.of(item(3))), this::transfer)
					&& ask(first(), RequestDraft.deauthorize(List.of(item(2))), publisher::answer));
			return steps;
		}

		/** What is pending is sent again, and everything fits. */
		void recover() throws Exception {
			Files.writeString(Files.createDirectories(home.resolve("first")).resolve(".storage.json.1.part"), "{ \"form");
			for (PendingRequest pending : first().pending()) {
				apply(first(), publisher.answer(pending.request()));
			}
			for (PendingRequest pending : second().pending()) {
				apply(second(), transfer(pending.request()));
			}
			assertEquals(publisher.given(Sample.CONCURRENT), seats(first()) + seats(second()));
			assertTrue(seats(second()) <= PASSED_ON, "what was asked again was done again");
			assertEquals(List.of(), first().pending());
			assertEquals(List.of(), second().pending());
		}

		private boolean ask(TrustedStorage storage, RequestDraft draft, Answering answering) throws Exception {
			if (isOver()) {
				return false;
			}
			AuthorizationRequest request = assertInstanceOf(PrepareOutcome.Prepared.class, storage.prepare(draft)).request();
			if (isOver()) {
				return false;
			}
			byte[] answer = answering.answer(request);
			if (isOver()) {
				return false;
			}
			apply(storage, answer);
			return true;
		}

		private boolean isOver() throws Exception {
			int seats = seats(first()) + seats(second());
			assertTrue(seats <= publisher.given(Sample.CONCURRENT), "more seats than were given");
			if (stepsLeft == 0) {
				return true;
			}
			stepsLeft--;
			steps++;
			return false;
		}

		private byte[] transfer(AuthorizationRequest request) throws ProblemException {
			TransferOutcome outcome = new TransferOperation(first(), SeatsGate.OPEN).answer(Sample.utf8(request.text()));
			return Sample.utf8(assertInstanceOf(TransferOutcome.Answered.class, outcome, outcome::toString).response().text());
		}

		private TrustedStorage first() throws ProblemException {
			return open("first", Sample.HOST_A);
		}

		private TrustedStorage second() throws ProblemException {
			return open("second", Sample.HOST_B);
		}

		private TrustedStorage open(String name, HostId hostId) throws ProblemException {
			return TrustedStorage.open(home.resolve(name), TargetKind.SERVER, Sample.machineOf(hostId), publisher::trusted,
					time);
		}
	}

	@FunctionalInterface
	private interface Answering {
		byte[] answer(AuthorizationRequest request) throws ProblemException;
	}

	private static Item item(int count) {
		return new Item(Sample.CONCURRENT, count);
	}

	private static void apply(TrustedStorage storage, byte[] answer) throws ProblemException {
		ApplyOutcome outcome = storage.apply(answer);
		assertInstanceOf(ApplyOutcome.Applied.class, outcome, outcome::toString);
	}

	private static int seats(TrustedStorage storage) throws ProblemException {
		return storage.licenses().stream().mapToInt(HeldLicense::seats).sum();
	}
}
