// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.castellan.cli.Typed.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

class CliTest {

	@Test
	void aloneItSaysWhatThereIs() {
		Said said = new Typed().run();
		assertEquals(ExitCode.USAGE, said.code());
		assertEquals("", said.out());
		assertTrue(said.err().contains("hostid") && said.err().contains("checkout"), said::err);
	}

	@Test
	void helpIsData() {
		Said said = new Typed().run("--help");
		assertEquals(ExitCode.OK, said.code());
		assertTrue(said.out().startsWith("Usage: castellan"), said::out);
		assertEquals("", said.err());
	}

	@ParameterizedTest
	@ValueSource(strings = { "hostid", "license show", "license check", "service start", "service stop",
			"service status", "service reread", "service run", "service install", "authorize", "availability", "checkout",
			"leases", "release", "log", "portal generate", "servers list", "servers pin", "servers forget",
			"publisher init", "provision license", "ports catalog", "ports check",
			"ports machine", "ports conflicts", "ports report", "completion" })
	void everyCommandHasHelp(String command) {
		Said said = new Typed().run((command + " --help").split(" "));
		assertEquals(ExitCode.OK, said.code(), said::err);
		assertTrue(said.out().startsWith("Usage: castellan " + command), said::out);
	}

	@Test
	void everyCommandAndOptionIsDescribed() {
		check(new CommandTable(Terminal.system()).commandLine(new String[0]).getCommandSpec());
	}

	private static void check(CommandSpec command) {
		String name = command.qualifiedName();
		assertTrue(command.usageMessage().description().length > 0, name);
		command.args().forEach(arg -> assertTrue(arg.description().length > 0, () -> name + ": " + arg));
		command.subcommands().values().forEach(below -> check(below.getCommandSpec()));
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(typed("hostid --formt json", "--format"), typed("hostd", "hostid"),
				typed("license chek x", "license check"), typed("lease", "castellan leases"),
				typed("hostid --format xml", "--format"), typed("license", "subcommand"), typed("authorize", "FILE"),
				typed("release", "LEASE"), typed("service start", "--home"), typed("service start --home H --port 0", "port"),
				typed("service start --home H --port 99999", "65535"), typed("availability --version all", "named-user"),
				typed("availability --server nonsense", "port@host"), typed("servers pin nonsense", "port@host"),
				typed("checkout x --count none", "--count"),
				typed("checkout x --count 0", "1 to 999999999, not 0"), typed("checkout x --count -3", "not -3"),
				typed("log --limit 10001", "1 to 10000"), typed("log --after -1", "not -1"),
				typed("order create --authority A --customer x --product 1 --line f=1", "a whole number, not x"),
				typed("order create --authority A --customer 1 --product 1 --line f", "Value for option '--line'"),
				typed("hostid of this machine", "Not expected here: of this machine"), typed("checkout x --wait soon", "90s"),
				typed("checkout x --on-lost cry", "--on-lost"),
				typed("provision license --publisher K --host-id ? --feature x=1 --out f", "hex digits"),
				typed("provision license --publisher K --host-id 0242ac150003 --feature x=1 --expires soon --out f",
						"yyyy-mm-dd"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("mistakes")
	void whatIsNotUnderstoodIsExitCode2AndNamesTheMistake(String line, String named) {
		Said said = new Typed().run(line.split(" "));
		assertEquals(ExitCode.USAGE, said.code(), said::err);
		assertEquals("", said.out());
		assertTrue(said.err().startsWith("castellan: "), said::err);
		assertTrue(said.err().contains(named), said::err);
		assertTrue(said.err().contains("--help"), said::err);
	}

	@Test
	void noOptionTakesASecret() {
		String all = new Typed().run("completion").out();
		assertTrue(all.contains("--credential-file"));
		assertTrue(Stream.of("--password", "--credential=", "--token").noneMatch(all::contains));
	}

	@Test
	void theVersionIsTold() {
		assertTrue(new Typed().run("--version").out().startsWith("castellan"));
	}

	private static Arguments typed(String line, String named) {
		return Arguments.of(line, named);
	}
}
