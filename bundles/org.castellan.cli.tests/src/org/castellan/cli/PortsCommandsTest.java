// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.castellan.cli.Typed.Said;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Port diagnostics as typed. */
@Timeout(120)
class PortsCommandsTest {

	private static final String HERE = "127.0.0.1";

	@TempDir
	Path directory;

	@Test
	void anOpenPortIsFineAndARefusedOneIsAProblemWithARemedy() throws Exception {
		try (ServerSocket socket = listen()) {
			Said open = new Typed().run("ports", "check", HERE, "--ports", port(socket));
			assertEquals(ExitCode.OK, open.code(), open::err);
			assertTrue(open.out().contains("open"), open::out);
		}
		Said refused = new Typed().run("ports", "check", HERE, "--ports", Integer.toString(FreePort.find()));
		assertEquals(ExitCode.PROBLEMS, refused.code());
		assertTrue(refused.out().contains("CAS-1211") && refused.out().contains("Start the service"), refused::out);
	}

	@Test
	void theFirstStepThatBreaksIsNamedWithTheRemedy() throws Exception {
		String refused = new Typed().run("ports", "check", HERE, "--ports", Integer.toString(FreePort.find())).out();
		assertTrue(refused.contains("resolve ok -> connect broken"), refused);
		try (Babbler babbler = new Babbler()) {
			String wrong = new Typed().run("ports", "check", HERE, "--ports", babbler.port(), "--expect", "https", "--timeout", "20s").out();
			assertTrue(wrong.contains("CAS-1214") && wrong.contains("resolve ok -> connect ok -> TLS broken"), wrong);
		}
	}

	/** What nothing has to answer on is left out, but not if something unexpected does. */
	@Test
	void whoeverAnswersIsShown() throws Exception {
		try (Babbler babbler = new Babbler()) {
			Path file = Files.writeString(directory.resolve("site.csv"), "id,product,ports,service,usual\nours,Print server,"
					+ babbler.port() + ",https,no\nidle,Print server," + FreePort.find() + ",https,no\n");
			Said said = new Typed().run("ports", "check", HERE, "--catalog", file.toString(), "--product", "print", "--timeout", "20s");
			assertEquals(ExitCode.OK, said.code(), said::err);
			assertTrue(said.out().contains("wrong service: it does not speak TLS"), said::out);
			assertFalse(said.out().contains("nobody listens"), said::out);
		}
	}

	/** Speaks to whoever connects, and not TLS. */
	private static final class Babbler implements AutoCloseable {
		private final ServerSocket socket;

		Babbler() throws Exception {
			socket = listen();
			Thread.ofVirtual().start(this::speak);
		}

		String port() {
			return PortsCommandsTest.port(socket);
		}

		private void speak() {
			while (!socket.isClosed()) {
				try (Socket accepted = socket.accept()) {
					accepted.setSoTimeout(5000);
					accepted.getOutputStream().write("220 ready, and at your service\r\n".getBytes(StandardCharsets.US_ASCII));
					accepted.shutdownOutput();
					accepted.getInputStream().readAllBytes();
				} catch (IOException e) {
					// the next one, or the end
				}
			}
		}

		@Override
		public void close() throws IOException {
			socket.close();
		}
	}

	@Test
	void everyPortOfAHostIsDataOfOneLineEach() throws Exception {
		try (ServerSocket socket = listen()) {
			Said said = new Typed().run("ports", "check", HERE, "--ports", "1-65535", "--format", "json");
			assertEquals(ExitCode.OK, said.code(), said::err);
			JsonNode json = said.json();
			assertEquals(HERE, json.path("host").asString());
			assertEquals(65_535, json.path("results").size());
			JsonNode one = json.path("results").get(socket.getLocalPort() - 1);
			assertEquals(socket.getLocalPort(), one.path("port").asInt());
			assertEquals("open", one.path("verdict").asString());
			assertTrue(one.path("millis").isNumber());
		}
	}

	@Test
	void aPortHasTheSameFieldsAmongFewAndAmongMany() {
		JsonNode few = new Typed().run("ports", "check", "127.77.0.2", "--ports", "9-10", "--format", "json").json().path("results").get(0);
		JsonNode many = new Typed().run("ports", "check", "127.77.0.2", "--ports", "9-1100", "--format", "json").json().path("results").get(0);
		assertEquals(few.propertyNames(), many.propertyNames());
		assertEquals("TCP", many.path("protocol").asString());
	}

	@Test
	void moreThanARunTakesIsRefusedBeforeItIsPlanned() {
		List<String> line = new ArrayList<>(List.of("ports", "check", "--ports", "1-65535", "--yes"));
		IntStream.range(0, 2000).forEach(i -> line.add("127.1." + i / 200 + "." + (1 + i % 200)));
		assertTrue(new Typed().run(line.toArray(String[]::new)).err().contains("131070000 ports"));
	}

	@Test
	void aProductIsCheckedByItsCatalogue() {
		Said said = new Typed().run("ports", "check", "127.77.0.1", "--product", "video", "--format", "json");
		assertEquals(List.of(21_443, 21_080),
				said.json().path("results").valueStream().map(result -> result.path("port").asInt()).toList());
	}

	@Test
	void portsThatAreNotShownAreCounted() {
		String[] line = { "ports", "check", "127.77.0.1", "--product", "ArcGIS Server" };
		Said said = new Typed().run(line);
		assertTrue(said.out().contains(" of them not shown, since nothing has to answer there: --all)"), said::out);
		Said all = new Typed().run(Stream.concat(Stream.of(line), Stream.of("--all")).toArray(String[]::new));
		assertFalse(all.out().contains("not shown"), all::out);
	}

	@Test
	void severalHostsAreConfirmedByAPersonOrInAdvance() {
		String[] line = { "ports", "check", HERE, "127.0.0.2", "--ports", "1-2", "--format", "json" };
		Said alone = new Typed().run(line);
		assertEquals(ExitCode.PROBLEMS, alone.code());
		assertTrue(alone.err().contains("CAS-1204"), alone::err);
		assertTrue(new Typed().answering("no").run(line).err().contains("CAS-1204"));
		assertEquals(2, new Typed().answering("yes").run(line).json().path("hosts").size());
		assertEquals(ExitCode.OK,
				new Typed().run("ports", "check", HERE, "127.0.0.2", "--ports", "1-2", "--yes").code());
	}

	@ParameterizedTest
	@CsvSource({ "--ports, 0", "--ports, 70000", "--ports, 9-3", "--ports, dynamic", "--ports, ?80", "--timeout, 0ms",
			"--timeout, 10m", "--rate, 0", "--direction, up", "--expect, gopher", "--watch, soon" })
	void whatIsNoPortOrNumberIsNotUnderstood(String option, String value) {
		Said said = new Typed().run("ports", "check", HERE, option + "=" + value);
		assertEquals(ExitCode.USAGE, said.code(), said::err);
		assertFalse(said.err().contains("Exception"), said::err);
	}

	@Test
	void addressesOfVersionSixAndUnknownHostsAreAnswered() {
		assertTrue(new Typed().run("ports", "check", "[::1]", "--ports", "1-2", "--format", "json").json().path("results").size() == 2);
		assertEquals(ExitCode.USAGE, new Typed().run("ports", "check", "no host").code());
		Said unknown = new Typed().run("ports", "check", "no-such-host.invalid", "--ports", "80", "--timeout", "5s");
		assertTrue(unknown.out().contains("CAS-1210") || unknown.out().contains("CAS-1216"), unknown::out);
	}

	@Test
	void aMalformedCatalogueIsNamedByItsLine() throws Exception {
		Path file = Files.writeString(directory.resolve("site.csv"), "id,product,ports\na,Ours,80\nb,Ours,eighty\n");
		Said said = new Typed().run("ports", "check", HERE, "--catalog", file.toString());
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.err().contains("CAS-1201") && said.err().contains("Line 3"), said::err);
		assertEquals(ExitCode.ENVIRONMENT,
				new Typed().run("ports", "catalog", "--catalog", directory.resolve("none.csv").toString()).code());
	}

	@Test
	void everyMalformedLineIsNamedAndTheWayToMendThemOnce() throws Exception {
		Path file = Files.writeString(directory.resolve("site.csv"), "id,product,ports\n" + "b,Ours,eighty\n".repeat(25));
		Said said = new Typed().run("ports", "check", HERE, "--catalog", file.toString(), "--format", "json");
		assertTrue(said.err().contains("Line 2 of") && said.err().contains("Line 21 of") && said.err().contains("CAS-1234"), said::err);
		assertFalse(said.err().contains("Line 22 of"), said::err);
		assertEquals(said.err().indexOf("Mend the line;"), said.err().lastIndexOf("Mend the line;"), said::err);
		assertEquals(21, said.json().path("problems").size());
	}

	@Test
	void theCatalogueSpeaksInWordsAndLeavesOpenWhatNobodySays() {
		String portal = new Typed().run("ports", "catalog", "--product", "portal").out();
		assertTrue(portal.contains("in, local; whether another port can be chosen is not said; must be free"), portal);
		String server = new Typed().run("ports", "catalog", "--product", "arcgis server").out();
		assertTrue(server.contains("local; fixed; if taken, it takes the next free one"), server);
	}

	@Test
	void theCatalogueShowsRulesOfASiteToo() throws Exception {
		Path file = Files.writeString(directory.resolve("site.csv"), "id,product,ports,purpose\nours,Print server,9100,Prints\n");
		Said said = new Typed().run("ports", "catalog", "--catalog", file.toString(), "--product", "print");
		assertTrue(said.out().contains("9100/TCP") && said.out().contains("Prints"), said::out);
		JsonNode all = new Typed().run("ports", "catalog", "--format", "json").json().path("rules");
		assertTrue(all.size() > 90);
		Said unknown = new Typed().run("ports", "catalog", "--product", "nothing");
		assertTrue(unknown.err().contains("CAS-1203") && unknown.err().contains("Notebook Server"), unknown::err);
	}

	@Test
	void productsThatCannotShareAMachineAreTold() {
		Said said = new Typed().run("ports", "conflicts", "--product", "geoevent", "--product", "data store", "--no-soft");
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.out().contains("9220, 9320"), said::out);
		Said none = new Typed().run("ports", "conflicts", "--product", "video", "--product", "notebook");
		assertEquals(ExitCode.OK, none.code());
		assertTrue(none.err().contains("No two"), none::err);
	}

	@Test
	void theMachinesListenersHaveTheirProcess() throws Exception {
		try (ServerSocket socket = listen()) {
			JsonNode json = new Typed().run("ports", "machine", "--format", "json").json();
			assertTrue(json.path("listening").valueStream().anyMatch(listener -> listener.path("port").asInt() == socket.getLocalPort()
					&& listener.path("owner").asString().contains(Long.toString(ProcessHandle.current().pid()))), json::toString);
		}
	}

	@Test
	void aReportIsWrittenAndTheNextOneTellsWhatChanged() throws Exception {
		String[] formats = { "html", "json", "csv" };
		String port;
		try (ServerSocket socket = listen()) {
			port = port(socket);
			assertEquals(ExitCode.OK, report(port, formats).code());
			for (String format : formats) {
				assertTrue(Files.readString(directory.resolve("report." + format)).contains(port), format);
			}
			Said same = report(port, "html");
			assertTrue(same.err().contains("Nothing changed"), same::err);
		}
		assertEquals("", report(port + ",1", "html").out(), "nothing that asked the same was kept");
		Said changed = report(port, "html");
		assertEquals(HERE + ":" + port + " open -> refused: nobody listens\n", changed.out());
		assertEquals(ExitCode.PROBLEMS, changed.code(), "as of ports check");
		assertTrue(changed.err().contains("1 port has a problem"), changed::err);
		assertEquals(ExitCode.USAGE, report("1", "txt").code());
	}

	@Test
	void whatAReportFoundIsDataToo() throws Exception {
		String history = directory.resolve("history").toString();
		String page = directory.resolve("report.html").toString();
		String port = Integer.toString(FreePort.find());
		String[] line = { "ports", "report", HERE, "--ports", port, "--history", history, "--out", page, "--format", "json" };
		JsonNode first = new Typed().run(line).json();
		assertTrue(first.path("since").isNull() && first.path("changes").isEmpty(), first::toString);

		JsonNode second = new Typed().run(line).json();
		assertEquals(page, second.path("files").get(0).asString());
		assertTrue(Files.exists(Path.of(second.path("kept").asString())));
		assertEquals(1, second.path("errors").asInt());
		assertTrue(second.path("since").isString() && second.path("changes").isEmpty(), second::toString);
	}

	private Said report(String port, String... formats) {
		List<String> line = new ArrayList<>(List.of("ports", "report", HERE, "--ports", port, "--history",
				directory.resolve("history").toString()));
		for (String format : formats) {
			line.addAll(List.of("--out", directory.resolve("report." + format).toString()));
		}
		return new Typed().run(line.toArray(String[]::new));
	}

	@Test
	void watchingPrintsWhatChanges() throws Exception {
		ServerSocket socket = listen();
		String port = port(socket);
		CountDownLatch checked = new CountDownLatch(1);
		CountDownLatch changed = new CountDownLatch(1);
		PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
			@Override
			public void println(String line) {
				if (line.contains("1 port in")) {
					checked.countDown();
				}
				if (line.endsWith(HERE + ":" + port + " open -> refused: nobody listens")) {
					changed.countDown();
				}
			}
		};
		PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, err, Map.of(), Optional.empty());
		Thread watch = Thread.ofPlatform()
				.start(() -> new Cli(terminal).run("ports", "check", HERE, "--ports", port, "--watch", "1s"));
		try {
			assertTrue(checked.await(60, TimeUnit.SECONDS), "it was not checked");
			socket.close();
			assertTrue(changed.await(60, TimeUnit.SECONDS), "no change was told");
		} finally {
			watch.interrupt();
			watch.join();
		}
	}

	private static ServerSocket listen() throws Exception {
		return new ServerSocket(0, 10, InetAddress.getByName(HERE));
	}

	private static String port(ServerSocket socket) {
		return Integer.toString(socket.getLocalPort());
	}
}
