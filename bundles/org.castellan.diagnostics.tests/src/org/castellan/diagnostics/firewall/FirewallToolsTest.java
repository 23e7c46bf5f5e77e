// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Protocol;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each Linux script is run by the real tool in network and mount namespaces of its own: twice, narrowed, undone. Needs root
 * and Debian's packages ({@code use_firewall_tools} in releng/lib.sh); skipped elsewhere.
 */
class FirewallToolsTest {

	private static final String HOSTS = """
			NFTABLES,  hosts-nftables.sh,       nft
			NFTABLES,  hosts-nftables-empty.sh, nft
			IPTABLES,  hosts-iptables.sh,       iptables
			FIREWALLD, hosts-firewalld.sh,      firewalld
			UFW,       hosts-ufw.sh,            ufw
			""";
	private static final Path INJECTED = Path.of("/tmp/castellan-pwned");

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource(textBlock = HOSTS)
	void runTwiceItIsTheSameAndUndoneItIsAsBefore(FirewallFormat format, String host, String tool) throws Exception {
		FirewallRequest anyone = FirewallRequest.of(Samples.EVERYTHING).withVendorPort(new PortNumber(1234));

		run(format, host, tool, anyone, anyone.fromPeers(Samples.peers("10.1.2.0/24", "10.1.3.4", "2001:db8::/32")));

		assertAll(() -> assertSame("once", "twice"), () -> assertSame("once", "widened"),
				() -> assertSame("before", "undone"), () -> assertSame("before", "undone-by-the-other"),
				() -> List.of("6443", "27000", "27009", "1234", "443", "161", "9999").forEach(port -> assertTrue(
						read("once").contains(port), "opens " + port)),
				() -> List.of("10.1.2.0/24", "10.1.3.4", "2001:db8::/32").forEach(peer -> assertTrue(
						read("narrowed").contains(peer), "for " + peer + " only")),
				() -> assertFalse(read("once").contains("49152"), "leaves the ephemeral ports alone"),
				() -> assertFalse(Files.exists(INJECTED), "a name became a command"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = HOSTS)
	void aScriptForOneDirectionLeavesWhatAnotherOpenedTheOtherWay(FirewallFormat format, String host, String tool) throws Exception {
		FirewallRequest both = FirewallRequest.of(Samples.SERVER);
		FirewallRequest in = both.flowing(EnumSet.of(Flow.INBOUND));
		Files.write(directory.resolve("in.sh"), FirewallScript.write(in, format).bytes());
		Files.write(directory.resolve("in-for-a-peer.sh"), FirewallScript.write(in.fromPeers(Samples.peers("10.1.2.0/24")), format).bytes());
		Files.write(directory.resolve("out.sh"), FirewallScript.write(both.flowing(EnumSet.of(Flow.OUTBOUND)), format).bytes());

		run("directions.sh", format, host, tool, both, both);

		assertAll(() -> assertSameLines("both", "in-and-out"), () -> assertSameLines("in-and-out", "in-and-out-again"),
				() -> assertSame("only-in", "out-undone"), () -> assertSame("before", "in-undone"),
				() -> assertSame("only-out", "in-undone-after-both"),
				() -> assertTrue(read("narrowed").contains("10.1.2.0/24"), "for the peer"),
				() -> assertEquals(0, read("narrowed").lines().filter(line -> line.contains("6443") && !line.contains("10.1.2.0/24")).count(),
						"no longer for anyone"),
				() -> assertSame("only-out", "narrowed-undone"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = HOSTS)
	void undoneWithoutTheRightOrTheToolItSaysSoAndAWordItDoesNotKnowDoesNothing(FirewallFormat format, String host, String tool)
			throws Exception {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER);

		run("careful.sh", format, host, tool, request, request);

		assertEquals("", read("wrong"), () -> read("said"));
		assertSame("before", "undone");
	}

	@ParameterizedTest
	@CsvSource(textBlock = HOSTS)
	void twoScriptsThatShareAPortEachKeepItForThemselves(FirewallFormat format, String host, String tool) throws Exception {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER);
		Files.write(directory.resolve("other.sh"), FirewallScript.write(FirewallRequest.of(List.of(
				Samples.rule("Gateway", "HTTPS", "6443", Protocol.TCP, Direction.IN),
				Samples.rule("Gateway", "admin", "8443", Protocol.TCP, Direction.IN))), format).bytes());

		run("shared.sh", format, host, tool, request, request);

		assertAll(() -> assertSameOpenings("only-second", "second-kept"), () -> assertSameOpenings("only-second", "second-left"),
				() -> assertSameOpenings("only-first", "first-left"), () -> assertSame("both", "both-again"),
				() -> assertTrue(read("second-left").contains("6443") && read("first-left").contains("6443"), "the shared port stays open"),
				() -> assertSame("before", "none"), () -> assertSame("before", "none-again"));
	}

	/** But for ufw, which takes half a second for each rule. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			NFTABLES,  hosts-nftables.sh,  nft
			IPTABLES,  hosts-iptables.sh,  iptables
			FIREWALLD, hosts-firewalld.sh, firewalld
			""")
	void takesTheWholeCatalogue(FirewallFormat format, String host, String tool) throws Exception {
		FirewallRequest all = FirewallRequest.of(PortCatalog.standard().rules())
				.withUnusual(PortCatalog.standard().rules().stream().map(PortRule::id).toList()).withVendorPort(new PortNumber(1234));

		run(format, host, tool, all, all.on(FirewallSide.SERVER));

		assertAll(() -> assertSame("once", "twice"), () -> assertSame("before", "undone"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			NFTABLES,  hosts-nftables.sh,        nft
			NFTABLES,  hosts-nftables-closed.sh, nft
			IPTABLES,  hosts-iptables.sh,        iptables
			FIREWALLD, hosts-firewalld.sh,       firewalld
			UFW,       hosts-ufw.sh,             ufw
			""")
	void connectionsOfThePeerPassAndNoOthers(FirewallFormat format, String host, String tool) throws Exception {
		FirewallRequest request = FirewallRequest.of(List.of(Samples.rule("Server", "HTTPS", "6443", Protocol.TCP, Direction.IN),
				Samples.rule("Server", "store", "7443", Protocol.TCP, Direction.OUT))).fromPeers(Samples.peers("198.18.0.2", "2001:2::2"));
		assumeTrue(hasTool("perl") && hasTool("ss") && hasTool("nsenter"));

		run("packets.sh", format, host, tool, request, request);

		assertEquals("", read("wrong"), () -> read("said"));
	}

	/** Tells the lines that differ, since a rule set is long. */
	private void assertSame(String before, String after) {
		List<String> expected = read(before).lines().toList();
		List<String> actual = read(after).lines().toList();
		assertEquals(less(expected, actual), less(actual, expected), () -> before + " and " + after + "\n" + read("said"));
		assertEquals(expected, actual, "the order of rules");
	}

	/** The same rules, whichever came first. */
	private void assertSameLines(String before, String after) {
		assertEquals(read(before).lines().sorted().toList(), read(after).lines().sorted().toList(), () -> before + " and " + after);
	}

	/** The same but for the words that say what a shared rule is for, in the order of the letters. */
	private void assertSameOpenings(String before, String after) {
		assertEquals(openings(before), openings(after), () -> before + " and " + after);
	}

	private List<String> openings(String name) {
		return read(name).lines().map(line -> line.replaceAll(" comment '.*'$| comment \".*\"$", "")).sorted().toList();
	}

	private static String less(List<String> lines, List<String> others) {
		return lines.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
	}

	private String read(String name) {
		try {
			return Files.readString(directory.resolve(name));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private void run(FirewallFormat format, String host, String tool, FirewallRequest request, FirewallRequest narrow)
			throws IOException, InterruptedException, ProblemException {
		run("drive.sh", format, host, tool, request, narrow);
	}

	private void run(String drive, FirewallFormat format, String host, String tool, FirewallRequest request, FirewallRequest narrow)
			throws IOException, InterruptedException, ProblemException {
		assumeTrue(isRoot() && hasTool(tool) && hasTool("unshare"), tool + " and root");
		FirewallScript script = FirewallScript.write(request, format);
		Files.write(directory.resolve("script.sh"), script.bytes());
		Files.write(directory.resolve("undo.sh"), script.undoBytes());
		Files.write(directory.resolve("narrow.sh"), FirewallScript.write(narrow, format).bytes());
		for (String each : List.of(host, drive, "looks.sh")) {
			copy(each);
		}
		Path log = directory.resolve("log");
		Process process = new ProcessBuilder("unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", drive,
				host, toolOf(format))
				.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		boolean ended = process.waitFor(3, TimeUnit.MINUTES);
		// What runs in the namespaces ends with their first process.
		process.destroyForcibly();
		assertTrue(ended, "ends");
		assertEquals(0, process.exitValue(), () -> read("log") + (Files.exists(directory.resolve("said")) ? read("said") : ""));
	}

	private void copy(String resource) throws IOException {
		try (InputStream in = Objects.requireNonNull(FirewallToolsTest.class.getResourceAsStream(resource))) {
			Files.copy(in, directory.resolve(resource));
		}
	}

	/** What the script calls. */
	private static String toolOf(FirewallFormat format) {
		return switch (format) {
			case NFTABLES -> "nft";
			case FIREWALLD -> "firewall-cmd";
			case IPTABLES -> "iptables";
			case UFW, POWERSHELL, NETSH -> format.label();
		};
	}

	private static boolean isRoot() throws IOException {
		return Files.isDirectory(Path.of("/proc/self")) && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
	}

	private static boolean hasTool(String name) {
		return Arrays.stream((System.getenv("PATH") + ":/usr/sbin:/sbin").split(":"))
				.anyMatch(each -> Files.isExecutable(Path.of(each, name)));
	}
}
