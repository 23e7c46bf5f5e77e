// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.machine.TakenPort.Fate;
import org.castellan.machine.ListeningPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SurveyMachineOperationTest {

	/** A machine on which a program listens on these ports. */
	private record Machine(List<ListeningPort> listening, Optional<Ports.Range> ephemeral) implements SystemPorts {

		static Machine listeningOn(int... ports) {
			return new Machine(Arrays.stream(ports)
					.mapToObj(port -> new ListeningPort(port, "0.0.0.0", Optional.of("java (process 7)"))).toList(), Optional.empty());
		}
	}

	@Test
	void theInstallersPortGoesOnToTheNextFreeOne() throws ProblemException {
		MachineSurvey survey = survey(Machine.listeningOn(1098, 1099), "ArcGIS Server");
		assertEquals(List.of(new Fate.Takes(1100)), survey.taken().stream().map(TakenPort::fate).toList());
		assertEquals("CAS-1223", survey.problems().getFirst().code());
		assertTrue(survey.problems().getFirst().what().contains("1100"), survey.problems().getFirst().what());
	}

	@Test
	void thePortThatDoesNotIncrementMustBeFreed() throws ProblemException {
		MachineSurvey survey = survey(Machine.listeningOn(6006), "ArcGIS Server");
		assertEquals(List.of(new Fate.MustBeFreed()), survey.taken().stream().map(TakenPort::fate).toList());
		assertEquals("CAS-1222", survey.problems().getFirst().code());
		assertTrue(survey.problems().getFirst().what().contains("java (process 7)"));
	}

	@Test
	void aLicenceServiceGoesThroughItsRangeAndThenHasNoneLeft() throws ProblemException {
		assertEquals(new Fate.Takes(27_001), survey(Machine.listeningOn(27_000), "Castellan").taken().getFirst().fate());
		int[] all = IntStream.rangeClosed(27_000, 27_009).toArray();
		assertEquals(new Fate.NoneLeft(), survey(Machine.listeningOn(all), "Castellan").taken().getFirst().fate());
	}

	@Test
	void whatTheSourceDoesNotSayIsNotClaimed() throws ProblemException {
		MachineSurvey survey = survey(Machine.listeningOn(9220), "GeoEvent Server");
		assertEquals(new Fate.NotSaid(), survey.taken().getFirst().fate());
		assertEquals("CAS-1228", survey.problems().getFirst().code());
		assertTrue(survey.problems().getFirst().why().contains("the source does not say"), survey.problems().getFirst().why());
	}

	@Test
	void aRangeThatIsUsedUpIsNotSaidToBeOnePort() throws ProblemException {
		Problem problem = survey(Machine.listeningOn(IntStream.rangeClosed(27_000, 27_009).toArray()), "Castellan").problems().getFirst();
		assertEquals("CAS-1229", problem.code());
		assertTrue(problem.remedy().contains("27000-27009"), problem.remedy());
	}

	@Test
	void theProductsOwnProcessIsNotToldToBeStopped() throws ProblemException {
		for (String program : List.of("/opt/arcgis/server/framework/runtime/jre/bin/java", "C:\\Program Files\\ArcGIS\\Server\\bin\\javaw.exe")) {
			Machine machine = new Machine(List.of(new ListeningPort(6443, "::", Optional.of("java (process 7)"), program)), Optional.empty());
			MachineSurvey survey = survey(machine, "ArcGIS Server");
			assertEquals(new Fate.Runs(), survey.taken().getFirst().fate());
			assertEquals("CAS-1231", survey.problems().getFirst().code());
			assertFalse(survey.problems().getFirst().isError());
		}
		Machine other = new Machine(List.of(new ListeningPort(7443, "::", Optional.of("java (process 7)"), "/opt/arcgis/server/jre/bin/java")),
				Optional.empty());
		assertEquals(new Fate.MustBeFreed(), survey(other, "Portal for ArcGIS").taken().getFirst().fate());
	}

	@Test
	void documentedEphemeralRangesAreComparedWithTheSystems() throws ProblemException {
		List<Problem> problems = survey(new Machine(List.of(), Optional.of(Ports.Range.of(32_768, 60_999))), "Portal for ArcGIS").problems();
		Problem differs = problems.stream().filter(problem -> problem.code().equals("CAS-1232")).findFirst().orElseThrow();
		assertTrue(differs.what().contains("1024-5000 49152-65535"), differs.what());
		assertTrue(survey(new Machine(List.of(), Optional.of(Ports.Range.of(49_152, 65_535))), "Portal for ArcGIS").problems().stream()
				.noneMatch(problem -> problem.code().equals("CAS-1232")));
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aCommandThatDoesNotEndIsEnded() {
		assertTimeoutPreemptively(Duration.ofSeconds(50), () -> assertThrows(IOException.class,
				() -> EphemeralRange.output(List.of("sleep", "60"), Duration.ofMillis(200))));
	}

	@Test
	void ephemeralPortsOfAProductAreNobodys() throws ProblemException {
		assertEquals(List.of(), survey(Machine.listeningOn(3000, 60_000), "Portal for ArcGIS").taken());
	}

	@Test
	void anOwnerThatTheSystemHidesIsSaidToBeHidden() throws ProblemException {
		Machine machine = new Machine(List.of(new ListeningPort(6443, "::", Optional.empty())), Optional.empty());
		assertEquals(List.of("CAS-1222", "CAS-1224"), survey(machine, "ArcGIS Server").problems().stream().map(Problem::code).toList());
	}

	@Test
	void productsInTheSystemsRangeAreTold() throws ProblemException {
		Machine machine = new Machine(List.of(), Optional.of(Ports.Range.of(32_768, 60_999)));
		List<Problem> problems = survey(machine, "GeoAnalytics Server").problems();
		assertEquals(List.of("CAS-1226"), problems.stream().map(Problem::code).toList());
		assertEquals("56540-56545", problems.getFirst().details().get("ports"));
	}

	@Test
	void aSystemThatDoesNotAnswerIsAProblemAndNotAFreeMachine() throws ProblemException {
		SystemPorts silent = new SystemPorts() {
			@Override
			public List<ListeningPort> listening() throws IOException {
				throw new IOException("the system did not answer");
			}

			@Override
			public Optional<Ports.Range> ephemeral() {
				return Optional.empty();
			}
		};
		assertEquals(List.of("CAS-1227"), survey(silent, "ArcGIS Server").problems().stream().map(Problem::code).toList());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void thisMachineTellsItsListenersAndItsRange() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			SystemPorts here = SystemPorts.ofThisMachine();
			ListeningPort own = here.listening().stream().filter(port -> port.port() == socket.getLocalPort()).findFirst().orElseThrow();
			assertTrue(own.owner().orElseThrow().contains(Long.toString(ProcessHandle.current().pid())));
			assertTrue(here.ephemeral().orElseThrow().contains(socket.getLocalPort()));
		}
	}

	@Test
	void eachSystemTellsItsRangeInItsOwnWay() {
		assertEquals(Optional.of(Ports.Range.of(32_768, 60_999)), EphemeralRange.firstAndLast("32768\t60999\n"));
		assertEquals(Optional.of(Ports.Range.of(49_152, 65_535)), EphemeralRange.firstAndLast("49152\n65535\n"));
		assertEquals(Optional.of(Ports.Range.of(49_152, 65_535)), EphemeralRange.firstAndCount("""

				Protocol tcp Dynamic Port Range
				---------------------------------
				Start Port      : 49152
				Number of Ports : 16384
				"""));
		assertEquals(Optional.of(Ports.Range.of(1_024, 65_535)), EphemeralRange.firstAndCount("Startport : 1024\nAnzahl von Ports : 64512"));
		assertEquals(Optional.empty(), EphemeralRange.firstAndLast("permission denied"));
		assertEquals(Optional.empty(), EphemeralRange.firstAndLast("60999 32768"));
	}

	private static MachineSurvey survey(SystemPorts machine, String product) throws ProblemException {
		return new SurveyMachineOperation(machine).survey(PortCatalog.standard().of(product));
	}
}
