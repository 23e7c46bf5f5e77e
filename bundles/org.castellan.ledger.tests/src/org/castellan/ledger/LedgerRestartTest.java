// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.ANN;
import static org.castellan.ledger.Asking.loan;
import static org.castellan.ledger.Asking.newId;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger's directory and its witness carry from one process to the next. */
@ExtendWith(FirstFailureCounts.class)
class LedgerRestartTest {

	private static final LeaseTerms TERMS = LeaseTerms.STANDARD;
	private static final Duration HELD = TERMS.standard().plus(TERMS.guard(TERMS.standard()));

	@TempDir
	Path home;

	private final TestClock clock = new TestClock();
	private final List<RaftSeatLedger> opened = new ArrayList<>();
	private RaftSeatLedger ledger;
	private Asking asking;

	private LedgerConfiguration configuration() {
		return LedgerConfiguration.single(directory()).withWitness(witness());
	}

	private Path directory() {
		return home.resolve("ledger");
	}

	private Path witness() {
		return home.resolve("machine/witness");
	}

	private void open() throws LedgerException {
		open(configuration());
	}

	private void open(LedgerConfiguration configuration) throws LedgerException {
		ledger = RaftSeatLedger.open(configuration, clock);
		opened.add(ledger);
		asking = new Asking(ledger);
	}

	private void restart() throws LedgerException {
		ledger.close();
		open();
	}

	@AfterEach
	void closeAll() {
		opened.forEach(RaftSeatLedger::close);
	}

	private void install(int seats) {
		asking.install(PoolDefinition.permanent("p", "edit", "1", seats));
	}

	@Test
	void whatWasGrantedIsHeldAfterARestart() throws Exception {
		open();
		install(2);
		Command.Acquire wish = wish("edit");
		LeaseView lease = asking.granted(wish).lease();
		LeaseView loan = asking.granted(loan("edit", Duration.ofDays(3))).lease();
		LedgerView before = ledger.view();
		restart();
		assertEquals(before.pools(), ledger.view().pools());
		asking.denied(Denial.AllInUse.class, wish("edit"));
		assertEquals(lease.fencing(), asking.granted(wish).lease().fencing());
		asking.renewed(lease);
		asking.giveBack(loan);
		assertTrue(asking.acquire("edit").lease().fencing() > loan.fencing() + 1, "A restart opens a higher epoch");
	}

	@Test
	void timeStandsStillWhileNothingRuns() throws Exception {
		open();
		install(1);
		asking.acquire("edit");
		clock.advance(Duration.ofSeconds(10));
		asking.tick();
		ledger.close();
		clock.advance(Duration.ofDays(1));
		open();
		clock.advance(HELD.minusSeconds(10).minusMillis(1));
		asking.denied(Denial.AllInUse.class, wish("edit"));
		clock.advance(Duration.ofMillis(1));
		asking.acquire("edit");
	}

	@Test
	void snapshotsAndTheLogAfterThemGiveTheSameState() throws Exception {
		open(configuration().withSnapshotEvery(20));
		install(50);
		for (int i = 0; i < 100; i++) {
			LeaseView lease = asking.acquire("edit").lease();
			if (i % 3 > 0) {
				asking.release(lease);
			}
		}
		LedgerView before = ledger.view();
		long sequence = ledger.health().sequence();
		int remembered = ledger.health().remembered();
		ledger.close();
		assertTrue(files("sm", "snapshot.*").stream().anyMatch(name -> !name.endsWith(".md5")), "There is a snapshot");
		open();
		assertEquals(before.pools(), ledger.view().pools());
		assertEquals(sequence + 1, ledger.health().sequence());
		assertEquals(remembered, ledger.health().remembered());
	}

	private List<String> files(String folder, String glob) throws IOException {
		try (Stream<Path> groups = Files.list(directory().resolve("log"))) {
			Path group = groups.findFirst().orElseThrow();
			try (var stream = Files.newDirectoryStream(group.resolve(folder), glob)) {
				List<String> names = new ArrayList<>();
				stream.forEach(path -> names.add(path.toString()));
				return names;
			}
		}
	}

	@Test
	void aDirectoryHasOneLedgerAtATime() throws Exception {
		open();
		LedgerException refused = assertThrows(LedgerException.class, () -> RaftSeatLedger.open(configuration(), clock));
		assertEquals(LedgerException.Kind.DIRECTORY_IN_USE, refused.kind());
		install(1);
		restart();
		asking.acquire("edit");
	}

	@Test
	void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
		Files.writeString(directory(), "a file");
		LedgerException refused = assertThrows(LedgerException.class, this::open);
		assertEquals(LedgerException.Kind.DIRECTORY_UNUSABLE, refused.kind());
		assertTrue(refused.getMessage().contains(directory().toString()));
	}

	// restored copies

	@Test
	void aRestoredCopyRefusesUntilItIsAccepted() throws Exception {
		open();
		install(2);
		LeaseView known = asking.acquire("edit").lease();
		ledger.close();
		copy(directory(), home.resolve("backup"));
		open();
		LeaseView unknown = asking.acquire("edit").lease();
		ledger.close();
		delete(directory());
		copy(home.resolve("backup"), directory());

		open();
		assertEquals(Refusal.Cause.RESTORED_COPY, ledger.health().refusal().orElseThrow().cause());
		assertEquals(Refusal.Cause.RESTORED_COPY, asking.refused(wish("edit")).cause());
		restart();
		assertEquals(Refusal.Cause.RESTORED_COPY, asking.refused(wish("edit")).cause());

		Outcome.RestoreAccepted accepted = assertInstanceOf(Outcome.RestoreAccepted.class,
				asking.ask(new Command.AcceptRestored(newId())));
		restart();
		assertEquals(Refusal.Cause.SETTLING, asking.refused(wish("edit")).cause());
		assertEquals(Refusal.Cause.SETTLING, Asking.denied(Denial.Refusing.class, asking.renew(known)).refusal().cause());
		clock.advance(accepted.settling());
		LeaseView after = asking.acquire("edit").lease();
		assertTrue(after.fencing() > unknown.fencing());
		Asking.denied(Denial.StaleFencing.class, asking.renew(unknown).equals(asking.renew(after))
				? asking.renew(unknown)
				: asking.ask(new Command.Renew(newId(), after.id(), unknown.fencing(), 0)));
	}

	@Test
	void aSecondRestoreIsDoubtedByTheSameWitnessAsTheFirst() throws Exception {
		open();
		install(2);
		ledger.close();
		copy(directory(), home.resolve("sunday"));
		open();
		asking.acquire("edit");
		ledger.close();
		copy(directory(), home.resolve("monday"));
		open();
		asking.acquire("edit");
		ledger.close();

		delete(directory());
		copy(home.resolve("sunday"), directory());
		open();
		assertEquals(Refusal.Cause.RESTORED_COPY, asking.refused(wish("edit")).cause());
		ledger.close();
		delete(directory());
		copy(home.resolve("monday"), directory());
		open();
		assertEquals(Refusal.Cause.RESTORED_COPY, asking.refused(wish("edit")).cause());
	}

	@Test
	void aCopyFromBeforeAQuietStopIsNotDoubted() throws Exception {
		open();
		install(1);
		ledger.close();
		copy(directory(), home.resolve("backup"));
		delete(directory());
		copy(home.resolve("backup"), directory());
		open();
		asking.acquire("edit");
	}

	@Test
	void aNewLedgerWaitsForTheHoldersOfTheOneThatWasHereBefore() throws Exception {
		open();
		install(1);
		asking.acquire("edit");
		ledger.close();
		delete(directory());
		open();
		install(1);
		assertEquals(Refusal.Cause.SETTLING, asking.refused(wish("edit")).cause());
		clock.advance(TERMS.longest().plus(TERMS.guard(TERMS.longest())));
		asking.acquire("edit");
	}

	@Test
	void aWitnessThatCannotBeWrittenIsAFindingAndADamagedOneStopsTheStart() throws Exception {
		Files.writeString(home.resolve("machine"), "in the way");
		open();
		install(1);
		asking.acquire("edit");
		assertEquals(1, ledger.health().findings().size());
		ledger.close();
		Files.delete(home.resolve("machine"));
		Files.createDirectories(witness().getParent());
		Files.writeString(witness(), "castellan-ledger-witness-1\nnobody\n");
		assertEquals(LedgerException.Kind.UNREADABLE, assertThrows(LedgerException.class, this::open).kind());
	}

	@Test
	void theWitnessKeepsUp() throws Exception {
		open();
		install(1);
		long fencing = asking.acquire("edit").lease().fencing();
		ledger.close();
		List<String> lines = Files.readAllLines(witness(), StandardCharsets.US_ASCII);
		assertEquals(UUID.fromString(lines.get(1)).toString(), ledger.health().ledger());
		assertEquals(Long.toString(ledger.health().sequence()), lines.get(2));
		assertEquals(Long.toString(fencing), lines.get(3));
	}

	// damage

	@Test
	void whatACrashLeftHalfWrittenIsCutOff() throws Exception {
		open();
		install(1);
		LeaseView lease = asking.acquire("edit").lease();
		ledger.close();
		try (RandomAccessFile log = new RandomAccessFile(files("current", "log_inprogress_*").getFirst(), "rw")) {
			log.seek(log.length());
			log.write(new byte[] { 100, 1, 2, 3, 4, 5 });
			log.setLength(log.length() + 4096);
		}
		open();
		asking.renewed(lease);
		restart();
		asking.renewed(lease);
	}

	@Test
	void aDamagedClosedPartOfTheLogStopsTheStart() throws Exception {
		open();
		for (int i = 0; i < 6; i++) {
			asking.install(IntStream.range(0, 9000)
					.mapToObj(n -> PoolDefinition.permanent("p" + n + "x".repeat(200), "edit", "1", 1))
					.toArray(PoolDefinition[]::new));
		}
		ledger.close();
		Path closed = Path.of(files("current", "log_*-*").getFirst());
		byte[] bytes = Files.readAllBytes(closed);
		bytes[bytes.length / 2] ^= 1;
		Files.write(closed, bytes);
		assertEquals(LedgerException.Kind.UNREADABLE, assertThrows(LedgerException.class, this::open).kind());
	}

	@Test
	void aDamagedSnapshotStopsTheStart() throws Exception {
		open(configuration().withSnapshotEvery(5));
		install(1);
		IntStream.range(0, 30).forEach(i -> asking.tick());
		ledger.close();
		for (String file : files("sm", "snapshot.*")) {
			if (!file.endsWith(".md5")) {
				byte[] bytes = Files.readAllBytes(Path.of(file));
				bytes[bytes.length / 2] ^= 1;
				Files.write(Path.of(file), bytes);
			}
		}
		assertEquals(LedgerException.Kind.UNREADABLE, assertThrows(LedgerException.class, this::open).kind());
	}

	@Test
	void anInstallationThatIsTooLargeForTheLogIsRefusedWhole() throws Exception {
		open();
		install(1);
		Denial.TooLarge denied = asking.denied(Denial.TooLarge.class, new Command.InstallLicenses(newId(),
				IntStream.range(0, 20_000).mapToObj(n -> PoolDefinition.permanent(n + "x".repeat(240), "edit", "1", 1))
						.toList()));
		assertTrue(denied.bytes() > denied.limit());
		asking.granted(new Command.Acquire(newId(), "edit", Optional.empty(), 1, ANN, Duration.ZERO, 0));
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> tree = Files.walk(from)) {
			for (Path path : tree.toList()) {
				Files.copy(path, to.resolve(from.relativize(path).toString()));
			}
		}
	}

	private static void delete(Path root) throws IOException {
		try (Stream<Path> tree = Files.walk(root)) {
			for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
