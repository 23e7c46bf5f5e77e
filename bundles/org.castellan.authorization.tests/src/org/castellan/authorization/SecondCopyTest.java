// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an old copy of a storage, a damaged one and a doubled one count for. */
class SecondCopyTest {

	private final SettableTime time = SettableTime.standard();
	private final FakePublisher publisher = new FakePublisher(time);
	@TempDir
	private Path directory;
	private Path home;
	private TrustedStorage storage;

	@BeforeEach
	void authorize() throws ProblemException {
		home = directory.resolve("server");
		storage = open(home);
		apply(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 10)), Sample.CONTACT));
	}

	@Test
	void whatWasGivenBackDoesNotComeBackWithAnOldCopy() throws ProblemException, IOException {
		Path backup = copy(home, directory.resolve("backup"));
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		putBack(backup);

		assertEquals(6, open(home).licenses().getFirst().seats());
		assertEquals(6, storage.licenses().getFirst().seats(), "also where it was open meanwhile");
	}

	@Test
	void anOldCopyGoesOnFromWhereTheNewerWas() throws ProblemException, IOException {
		Path backup = copy(home, directory.resolve("backup"));
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		putBack(backup);
		storage = open(home);
		apply(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 1)), Sample.CONTACT));

		assertEquals(7, storage.licenses().getFirst().seats());
		assertEquals(7, TrustedStorage.open(home, TargetKind.SERVER, Sample.machineOf(Sample.HOST_A), publisher::trusted,
				time).licenses().getFirst().seats(), "the first copy is up to date again");
	}

	@Test
	void oneCopyStandsInForTheOther() throws ProblemException, IOException {
		Files.writeString(home.resolve("storage.json"), "{");
		TrustedStorage torn = open(home);
		assertEquals(10, torn.licenses().getFirst().seats());
		assertEquals(Optional.of("CAS-1168"), torn.finding().map(Problem::code));

		Files.delete(home.resolve("storage.json"));
		assertTrue(TrustedStorage.exists(home));
		assertEquals(10, open(home).licenses().getFirst().seats());

		Files.writeString(home.resolve("storage.json"), "{");
		Files.writeString(secondCopy(), "{");
		assertEquals("CAS-1162", Sample.code(() -> open(home)));
	}

	@Test
	void aSecondCopyThatWasDeletedIsTold() throws ProblemException, IOException {
		Files.delete(secondCopy());
		TrustedStorage again = open(home);
		assertEquals(10, again.licenses().getFirst().seats());
		assertEquals(Optional.of("CAS-1166"), again.finding().map(Problem::code));
		storage = again;
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		assertEquals(Optional.empty(), open(home).finding());
	}

	@Test
	void aStorageWhoseFileWasDeletedIsToldAndCountsByItsSecondCopy() throws ProblemException, IOException {
		Files.delete(home.resolve("storage.json"));
		TrustedStorage again = open(home);
		assertEquals(10, again.licenses().getFirst().seats());
		assertEquals(Optional.of("CAS-1168"), again.finding().map(Problem::code));
	}

	/** To begin anew would forget what was passed on, and what the publisher's records still have. */
	@Test
	void aStorageOfWhichBothCopiesWereDeletedIsNotBegunAnew() throws ProblemException, IOException {
		Files.delete(home.resolve("storage.json"));
		Files.delete(secondCopy());
		assertEquals("CAS-1197", Sample.code(() -> open(home)));
		assertEquals("CAS-1197", Sample.code(storage::licenses), "nor by one that was open");
		assertEquals("CAS-1197", Sample.code(
				() -> storage.prepare(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 10)), Sample.CONTACT))));
		assertEquals("CAS-1197", Sample.code(() -> TrustedStorage.open(StoragePlace.only(home), TargetKind.SERVER,
				Sample.machineOf(Sample.HOST_A), publisher::trusted, time)));
		assertFalse(Files.exists(home.resolve("storage.json")));

		Files.move(home, directory.resolve("away"));
		assertEquals(List.of(), open(home).licenses());
	}

	@Test
	void aStorageThatNeverHeldAnythingIsOpenedAgain() throws ProblemException, IOException {
		Path other = directory.resolve("other");
		open(other);
		assertEquals(List.of(), open(other).licenses());
		assertEquals(Optional.empty(), open(other).finding());
		try (Stream<Path> files = Files.list(other)) {
			assertEquals(List.of("machine.key", "storage.json", "storage.lock"),
					files.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	/** The key comes last: what is left by then is a file that holds nothing, whoever signed it. */
	@Test
	void aStartThatEndedBeforeThereWasAKeyIsBegunAnew() throws ProblemException, IOException {
		Path other = directory.resolve("other");
		open(other);
		String ended = open(other).machineKey();
		Files.move(other.resolve("machine.key"), other.resolve("machine.key.new"));
		TrustedStorage anew = open(other);
		assertEquals(List.of(), anew.licenses());
		assertNotEquals(ended, anew.machineKey());
		assertFalse(Files.exists(other.resolve("machine.key.new")));
		assertEquals(anew.machineKey(), open(other).machineKey());
	}

	@Test
	void aStorageThatWasDeletedWithItsKeyIsToldForAsLongAsItsSecondCopyIsThere() throws ProblemException, IOException {
		Path old = secondCopy();
		delete(home);
		assertEquals(Optional.of("CAS-1169"), TrustedStorage.gone(place(home)).map(Problem::code));
		assertEquals(Optional.of("CAS-1169"), open(home).finding().map(Problem::code));
		storage = open(home);
		assertEquals(List.of(), storage.licenses());
		apply(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 1)), Sample.CONTACT));
		assertEquals(Optional.of("CAS-1169"), open(home).finding().map(Problem::code));
		assertEquals(Optional.empty(), open(directory.resolve("another")).finding());
		Files.delete(old);
		assertEquals(Optional.empty(), open(home).finding());
	}

	@Test
	void aStorageThatHeldNothingIsNotMissed() throws ProblemException, IOException {
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 10))));
		delete(home);
		assertEquals(Optional.empty(), open(home).finding());
	}

	@Test
	void aNewStorageIsNothingToTell() throws ProblemException {
		Path other = directory.resolve("new");
		assertEquals(Optional.empty(), open(other).finding());
		assertEquals(Optional.empty(), open(other).finding());
		assertEquals(Optional.empty(), TrustedStorage.gone(StoragePlace.only(other)));
	}

	@Test
	void whereTheProgramEndedBetweenTheTwoTheStepWasTaken() throws ProblemException, IOException {
		byte[] before = Files.readAllBytes(home.resolve("storage.json"));
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		Files.write(home.resolve("storage.json"), before);
		assertEquals(6, open(home).licenses().getFirst().seats());
	}

	@Test
	void whatTwoDirectoriesHoldIsNotUsedTwice() throws ProblemException, IOException {
		Path other = copy(home, directory.resolve("other"));
		assertEquals("CAS-1165", Sample.code(() -> open(other)));
		assertEquals(10, storage.licenses().getFirst().seats(), "the one that was there goes on");
	}

	@Test
	void aDirectoryMayMove() throws ProblemException, IOException {
		Path moved = Files.move(home, directory.resolve("moved"));
		storage = open(moved);
		assertEquals(10, storage.licenses().getFirst().seats());
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		assertEquals(6, open(moved).licenses().getFirst().seats());
	}

	/** Whoever believed it would have licences released that are in use. */
	@Test
	void aStorageThatWasMovedAndIsAliveIsNotToldAsLost() throws ProblemException, IOException {
		Path moved = Files.move(home, directory.resolve("moved"));
		assertEquals(10, open(moved).licenses().getFirst().seats());
		assertEquals(Optional.empty(), TrustedStorage.gone(place(home)));
		TrustedStorage anew = open(home);
		assertEquals(Optional.empty(), anew.finding());
		assertEquals(List.of(), anew.licenses());
		assertEquals(Optional.empty(), open(moved).finding());
		assertEquals(10, open(moved).licenses().getFirst().seats());
	}

	@Test
	void machinesThatShareAHomeDirectorySayNothingOfEachOther() throws ProblemException, IOException {
		Path state = directory.resolve("shared");
		StoragePlace here = new StoragePlace(home, Optional.of(state), "licsrv01");
		storage = open(here);
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		delete(home);
		assertEquals(Optional.of("CAS-1169"), TrustedStorage.gone(here).map(Problem::code));
		StoragePlace there = new StoragePlace(home, Optional.of(state), "licsrv02");
		assertEquals(Optional.empty(), TrustedStorage.gone(there));
		assertEquals(Optional.empty(), open(there).finding());
	}

	@Test
	void aSecondCopyFromBeforeItNamedItsMachineIsReadAndTold() throws ProblemException, IOException {
		String named = Files.readString(secondCopy());
		Files.writeString(secondCopy(), named.replaceFirst("\"host\" : \"[^\"]*\",\\s*", ""));
		assertNotEquals(named, Files.readString(secondCopy()));
		assertEquals(Optional.empty(), open(home).finding());
		assertEquals(named, Files.readString(secondCopy()), "it names its machine now");
	}

	@Test
	void nothingIsChangedInOneCopyAlone() throws ProblemException, IOException {
		Path file = Files.createFile(directory.resolve("a file"));
		TrustedStorage alone = TrustedStorage.open(StoragePlace.of(home, file), TargetKind.SERVER,
				Sample.machineOf(Sample.HOST_A), publisher::trusted, time);
		assertEquals("CAS-1167", Sample
				.code(() -> alone.prepare(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))))));
		assertEquals(10, alone.licenses().getFirst().seats(), "what is there counts all the same");
		assertEquals(Optional.of("CAS-1166"), alone.finding().map(Problem::code));
		assertEquals(10, storage.licenses().getFirst().seats());
		assertEquals(Optional.empty(), storage.finding());
	}

	@Test
	void aSecondCopyThatWasPutBackIsToldUntilItIsWrittenAgain() throws ProblemException, IOException {
		byte[] old = Files.readAllBytes(secondCopy());
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 4))));
		Files.write(secondCopy(), old);
		storage = open(home);
		assertEquals(6, storage.licenses().getFirst().seats());
		assertEquals(Optional.of("CAS-1166"), storage.finding().map(Problem::code));
		apply(RequestDraft.deauthorize(List.of(new Item(Sample.CONCURRENT, 1))));
		assertEquals(5, storage.licenses().getFirst().seats());
		assertEquals(Optional.empty(), storage.finding());
	}

	@Test
	void anEditedSecondCopyIsWorthNothing() throws ProblemException, IOException {
		String text = Files.readString(secondCopy());
		for (String edited : List.of(text.replace("\"sequence\" : 2", "\"sequence\" : 9"), "", "null", "[]", "{\"state\":null}",
				text.substring(0, text.length() / 2))) {
			Files.writeString(secondCopy(), edited, StandardCharsets.UTF_8);
			TrustedStorage again = open(home);
			assertEquals(10, again.licenses().getFirst().seats(), edited);
			assertEquals(Optional.of("CAS-1166"), again.finding().map(Problem::code), edited);
		}
	}

	private TrustedStorage open(Path home) throws ProblemException {
		return open(place(home));
	}

	private TrustedStorage open(StoragePlace place) throws ProblemException {
		return TrustedStorage.open(place, TargetKind.SERVER, Sample.machineOf(Sample.HOST_A), publisher::trusted, time);
	}

	private StoragePlace place(Path home) {
		return StoragePlace.of(home, directory.resolve("state"));
	}

	private static void delete(Path home) throws IOException {
		try (Stream<Path> files = Files.list(home)) {
			for (Path each : files.toList()) {
				Files.delete(each);
			}
		}
		Files.delete(home);
	}

	private void apply(RequestDraft draft) throws ProblemException {
		AuthorizationRequest request = assertInstanceOf(PrepareOutcome.Prepared.class, storage.prepare(draft)).request();
		assertInstanceOf(ApplyOutcome.Applied.class, storage.apply(publisher.answer(request)));
	}

	private Path secondCopy() throws IOException {
		try (Stream<Path> files = Files.list(directory.resolve("state"))) {
			return files.findFirst().orElseThrow();
		}
	}

	private void putBack(Path backup) throws IOException {
		Files.copy(backup.resolve("storage.json"), home.resolve("storage.json"),
				StandardCopyOption.REPLACE_EXISTING);
	}

	private static Path copy(Path from, Path to) throws IOException {
		Files.createDirectory(to);
		try (Stream<Path> files = Files.list(from)) {
			for (Path each : files.toList()) {
				Files.copy(each, to.resolve(each.getFileName()));
			}
		}
		return to;
	}
}
