// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.castellan.cli.Typed.Said;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A program is killed after it has saved a request: the next one lists it, and goes on when the response has come. */
@Timeout(300)
class KilledProgramTest {

	private static final Duration PATIENCE = Duration.ofMinutes(1);
	private static final String SAVED = "saved ";

	@TempDir
	private Path directory;

	@Test
	void aPendingRequestOutlivesTheProgramThatMadeIt() {
		String number = buy();
		String request = directory.resolve("authorize.txt").toString();
		String response = directory.resolve("response.respc").toString();
		String id;
		try (ForeignProcess program = program(WaitingProgram.class, number, request)) {
			id = program.awaitLine(line -> line.startsWith(SAVED), PATIENCE).substring(SAVED.length());
			assertTrue(program.isRunning(), program::toString);
			program.kill();
		}
		JsonNode listed = workstation("authorization").get("pending");
		assertEquals(List.of(1, id, "authorize"),
				List.of(listed.size(), listed.at("/0/id").asString(), listed.at("/0/kind").asString()));

		vendor("respond", request, response, "--publisher", publisher());
		assertTrue(workstation("authorize", response, "--trust", Path.of(publisher(), "publisher.crt").toString()).get("applied")
				.asBoolean());
		JsonNode after = workstation("authorization");
		assertEquals(0, after.get("pending").size());
		assertEquals("desktopAdvS", after.at("/activations/0/feature").asString());
	}

	/** @return the number of an order of one licence for a single machine */
	private String buy() {
		new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", VendorWithSite.PASSWORD).run("publisher", "init", publisher(), "--name",
				"Example Publisher");
		String product = vendor("product", "create", "--name", "Desktop", "--version", "10.1", "--type", "single-use", "--core",
				"desktopAdvS:10.1=Desktop Advanced").get("id").asString();
		String customer = vendor("customer", "create", "--first-name", "Maria", "--last-name", "Example", "--email",
				"maria@example.org", "--organization", "Example Inc").get("id").asString();
		vendor("order", "create", "--customer", customer, "--product", product, "--line", "desktopAdvS=1", "--name", "PO-1");
		return vendor("order", "show", "PO-1").at("/order/lines/0/number").asString();
	}

	private String publisher() {
		return directory.resolve("K").toString();
	}

	private JsonNode vendor(String... line) {
		List<String> whole = new ArrayList<>(List.of(line));
		whole.addAll(List.of("--authority", directory.resolve("V").toString(), "--format", "json"));
		Said said = new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", VendorWithSite.PASSWORD).run(whole.toArray(String[]::new));
		assertEquals(ExitCode.OK, said.code(), said::err);
		return said.json();
	}

	/** What a program of its own prints. */
	private JsonNode workstation(String... line) {
		List<String> whole = new ArrayList<>(List.of(line));
		whole.addAll(List.of("--workstation", "--format", "json"));
		try (ForeignProcess program = program(Main.class, whole.toArray(String[]::new))) {
			assertEquals(ExitCode.OK, program.awaitExit(PATIENCE), program::toString);
			return new Said(ExitCode.OK, program.output(), program.errors()).json();
		}
	}

	private ForeignProcess program(Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>(List.of(ForeignProcess.javaCommand(), "-Xmx128m", "-cp", OwnClassPath.joined(),
				main.getName()));
		command.addAll(List.of(arguments));
		return ForeignProcess.start(command, directory, Map.of("CASTELLAN_AUTHORIZATIONS", directory.resolve("W").toString(),
				"XDG_DATA_HOME", directory.resolve("data").toString()));
	}
}
