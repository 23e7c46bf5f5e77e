// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.castellan.admin.ui.internal.live.ConsoleProblem;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.live.StepWork;
import org.castellan.client.KnownServer;
import org.castellan.client.KnownServers;
import org.castellan.client.LicenseServers;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.LocalServiceStatus;
import org.castellan.service.RunningService;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerListTest {

	private static final String FINGERPRINT = String.join(":", Collections.nCopies(32, "4F"));

	private static final RunningService SERVICE = new RunningService(4312, "localhost", 27_000, FINGERPRINT, "id", "1.0.0",
			Instant.parse("2026-03-02T08:00:00Z"));

	@TempDir
	Path directory;

	private final StepWork work = new StepWork();
	private LocalServiceStatus found = new LocalServiceStatus.NotRunning();
	private KnownServers known;
	private ServerList list;

	@BeforeEach
	void create() {
		known = new KnownServers(directory.resolve("config"));
		list = new ServerList(new LicenseServers(known), directory.resolve("data/service"), home -> found, work, SettableTime.standard());
	}

	@AfterEach
	void close() {
		list.close();
	}

	private ServerRef pin(int port, String host) throws ProblemException {
		return ServerList.ref(known.pin(server(port, host, Optional.empty())));
	}

	private static KnownServer server(int port, String host, Optional<Path> home) {
		return new KnownServer(ServerAddress.of(port, host), host + port, host, FINGERPRINT, "key", home,
				home.map(path -> path.resolve("credential")));
	}

	private List<String> shown() throws ProblemException {
		return list.entries().stream().map(entry -> entry.group() + " > " + entry.name()).toList();
	}

	@Test
	void anEmptyConsoleShowsThisComputer() throws ProblemException {
		assertEquals(List.of("This computer > localhost"), shown());
	}

	@Test
	void pinnedServersStandInGroupsAfterThisComputer() throws ProblemException {
		ServerRef two = pin(27_000, "licsrv02");
		pin(27_000, "licsrv01");
		list.label(two, "", "Head office");
		assertEquals(List.of("This computer > localhost", "Head office > licsrv02", "On the network > licsrv01"), shown());
	}

	@Test
	void theOwnServiceStandsThereOnceAlsoAfterItWasStarted() throws ProblemException {
		known.pin(server(27_000, "localhost", Optional.of(directory.resolve("data/service"))));
		assertEquals(List.of("This computer > localhost"), shown());
		assertEquals(27_000, list.known(list.own()).orElseThrow().address().port().orElseThrow().value());
	}

	@Test
	void anotherHomeOfThisComputerStandsBesideIt() throws ProblemException {
		known.pin(server(27_001, "localhost", Optional.of(directory.resolve("lab"))));
		assertEquals(List.of("This computer > localhost", "This computer > lab"), shown());
	}

	@Test
	void aServerOfThisComputerThatWasAddedByItsAddressIsToldApartByItsPort() throws ProblemException {
		known.pin(server(27_001, "localhost", Optional.empty()));
		assertEquals(List.of("This computer > localhost", "On the network > 27001@localhost"), shown());
	}

	@Test
	void aNameAndGroupAreThereInTheNextSession() throws ProblemException {
		ServerRef ref = pin(27_000, "licsrv01");
		list.label(ref, "Main", "Head office");
		try (ServerList next = new ServerList(new LicenseServers(known), directory.resolve("data/service"),
				home -> found, work, SettableTime.standard())) {
			assertEquals(new ServerEntry(ref, "Main", "Head office"), next.entry(ref).orElseThrow());
		}
	}

	@Test
	void labelsThatCannotBeReadAreAsGoodAsNone() throws ProblemException, IOException {
		pin(27_000, "licsrv01");
		Files.writeString(known.directory().resolve("server-labels.json"), "{\"servers\":[broken");
		assertEquals(List.of("This computer > localhost", "On the network > licsrv01"), shown());
		Files.writeString(known.directory().resolve("server-labels.json"), "{}");
		assertEquals(2, shown().size());
	}

	@Test
	void aRemovedServerIsForgottenAndItsLiveServerClosed() throws ProblemException {
		ServerRef ref = pin(27_000, "licsrv01");
		var live = list.live(ref);
		list.remove(ref);
		assertEquals(List.of("This computer > localhost"), shown());
		assertEquals(Optional.empty(), known.find(ServerAddress.of(27_000, "licsrv01")));
		assertNotSame(live, list.live(ref));
	}

	@Test
	void viewAndEditorShareOneLiveServer() throws ProblemException {
		ServerRef ref = pin(27_000, "licsrv01");
		assertSame(list.live(ref), list.live(ServerRef.parse(ref.id())));
	}

	@Test
	void aServiceThatWasNeverStartedIsStopped() {
		var live = list.live(list.own());
		live.open();
		work.step();
		assertEquals(ServerPhase.STOPPED, live.contact().phase());
	}

	@Test
	void aServiceWithoutAProcessIsStoppedOneThatHangsDoesNotAnswerAndAKilledOneIsToldFromBoth() throws Exception {
		try (ServerSocket closed = new ServerSocket(0)) {
			known.pin(server(closed.getLocalPort(), "localhost", Optional.of(directory.resolve("data/service"))));
		}
		var live = list.live(list.own());
		live.open();
		work.step();
		assertEquals(ServerPhase.STOPPED, live.contact().phase());
		found = new LocalServiceStatus.Silent(SERVICE, ConsoleProblem.NOT_CONNECTED.problem());
		work.step();
		assertEquals(ServerPhase.NO_ANSWER, live.contact().phase());
		found = new LocalServiceStatus.Killed(SERVICE, Instant.parse("2026-03-02T08:30:00Z"));
		work.step();
		assertTrue(live.contact().isKilled());
		assertTrue(live.contact().problem().orElseThrow().why().contains("4312"), live.contact()::toString);
	}

	@Test
	void listenersHearOfChangesUntilTheyStopHearing() throws ProblemException {
		ServerRef ref = pin(27_000, "licsrv01");
		AtomicInteger heard = new AtomicInteger();
		Runnable stop = list.addListener(heard::incrementAndGet);
		list.label(ref, "a", "b");
		stop.run();
		list.label(ref, "c", "d");
		assertEquals(1, heard.get());
	}

	@Test
	void aReferenceIsReadBackAsItWasWritten() {
		ServerRef home = new ServerRef.Home(directory);
		ServerRef address = new ServerRef.Address(ServerAddress.parse("27000@licsrv01"));
		assertEquals(home, ServerRef.parse(home.id()));
		assertEquals(address, ServerRef.parse(address.id()));
		assertTrue(home.id().startsWith("home:"));
	}
}
