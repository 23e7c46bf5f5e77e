// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * There is no Windows here, so its two scripts are held against the grammar of their documentation, written down below:
 * <ul>
 * <li>{@code netsh advfirewall firewall add rule}: learn.microsoft.com, "Netsh AdvFirewall Firewall Commands" (add rule).
 * <li>{@code New-NetFirewallRule}: learn.microsoft.com, module NetSecurity; quoting: "about_Quoting_Rules", where a text in
 * single quotes holds everything but a single quote, which is doubled; the curly ones count as such.
 * <li>Batch files: "cmd", where {@code %} stands for itself when doubled, and quotes keep {@code & | < > ^ ( )} plain.
 * </ul>
 */
class WindowsGrammarTest {

	private static final String PORT = "([1-9]\\d{0,4})";
	private static final String PORTS = PORT + "(-" + PORT + ")?";
	private static final String ADDRESS = "[0-9a-f.:]+(/\\d{1,3})?";
	/** What may stand between quotes in a batch file and mean itself. */
	private static final String BATCH_TEXT = "\"([^\"%\\p{Cntrl}]|%%)*\"";
	private static final Pattern NETSH_RULE = Pattern.compile("netsh advfirewall firewall add rule name=" + BATCH_TEXT
			+ " dir=(in|out) action=allow"
			+ "( protocol=(TCP|UDP) (localport|remoteport)=" + PORTS + "| protocol=(icmpv4:8,any|icmpv6:128,any)| program=" + BATCH_TEXT + ")"
			+ "( remoteip=" + ADDRESS + "(," + ADDRESS + ")*)?"
			+ " profile=any enable=yes description=" + BATCH_TEXT + " \\|\\| goto :failed");
	private static final String QUOTE = "'\u2018\u2019\u201a\u201b";
	private static final String TEXT = "'([^" + QUOTE + "\\p{Cntrl}]|(?<quote>[" + QUOTE + "])\\k<quote>)*'";
	private static final Pattern POWERSHELL_RULE = Pattern.compile("New-NetFirewallRule @common -Direction (Inbound|Outbound)"
			+ "( -Protocol (TCP|UDP) (-LocalPort|-RemotePort) '" + PORTS + "'| -Protocol (ICMPv4 -IcmpType 8|ICMPv6 -IcmpType 128)"
			+ "| -Program " + TEXT + ")"
			+ "( -RemoteAddress '" + ADDRESS + "'(, '" + ADDRESS + "')*)?"
			+ " -Description '[ -&(-~]*' \\| Out-Null");
	/** The lines of the two frames, in which nothing of a catalogue may appear but the title. */
	private static final Map<FirewallFormat, Pattern> RULE = Map.of(FirewallFormat.NETSH, NETSH_RULE, FirewallFormat.POWERSHELL,
			POWERSHELL_RULE);

	static Stream<FirewallRequest> requests() {
		FirewallRequest everything = FirewallRequest.of(Samples.EVERYTHING).withVendorPort(new PortNumber(1234))
				.withPrograms(WindowsProgram.ofArcGisServer("C:\\100%\\It\u2019s (x86)\\B\u00fcro"));
		return Stream.of(everything, everything.fromPeers(Samples.peers("10.1.2.0/24", "10.1.3.4", "2001:db8::/32")),
				everything.fromPeers(Samples.peers("2001:db8::/32")), everything.on(FirewallSide.CLIENT),
				FirewallRequest.of(PortCatalog.standard().rules()).withVendorPort(new PortNumber(1234)));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void eachRuleIsASentenceOfTheGrammar(FirewallRequest request) throws ProblemException {
		for (FirewallFormat format : List.of(FirewallFormat.NETSH, FirewallFormat.POWERSHELL)) {
			FirewallScript script = FirewallScript.write(request, format);
			List<String> rules = rules(script.text());

			assertTrue(rules.size() >= script.rules(), () -> "all are there: " + script.text());
			rules.forEach(rule -> assertTrue(RULE.get(format).matcher(rule).matches(), rule));
			assertEquals(List.of(), rules(script.undo()));
		}
	}

	@Test
	void theScriptsSayWhatWasAsked() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER).flowing(EnumSet.of(Flow.INBOUND))
				.fromPeers(Samples.peers("10.1.2.0/24", "::1")).withPrograms(List.of(new WindowsProgram("C:\\100%\\a.exe")));

		assertEquals("netsh advfirewall firewall add rule name=\"Castellan (" + FirewallPlan.of(request).id() + ")\" dir=in action=allow protocol=TCP"
				+ " localport=6443 remoteip=10.1.2.0/24,::1 profile=any enable=yes description=\"ArcGIS Server HTTPS\" || goto :failed",
				rules(FirewallScript.write(request, FirewallFormat.NETSH).text()).getFirst());
		assertEquals("New-NetFirewallRule @common -Direction Inbound -Protocol TCP -LocalPort '4000-4003'"
				+ " -RemoteAddress '10.1.2.0/24', '::1' -Description 'ArcGIS Server cluster' | Out-Null",
				rules(FirewallScript.write(request, FirewallFormat.POWERSHELL).text()).get(2));
		assertTrue(FirewallScript.write(request, FirewallFormat.NETSH).text().contains("program=\"C:\\100%%\\a.exe\""));
		assertTrue(FirewallScript.write(request, FirewallFormat.POWERSHELL).text().contains("-Program 'C:\\100%\\a.exe'"));
	}

	@Test
	void aQuoteInAPathStaysInsideTheText() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER)
				.withPrograms(List.of(new WindowsProgram("C:\\a'; calc; \u2019\\b.exe")));

		assertTrue(FirewallScript.write(request, FirewallFormat.POWERSHELL).text()
				.contains("-Program 'C:\\a''; calc; \u2019\u2019\\b.exe' -Description 'ArcGIS Server: b.exe'"));
	}

	@ParameterizedTest
	@EnumSource(value = FirewallFormat.class, names = { "NETSH", "POWERSHELL" })
	void everyRuleOfARunHasOneNameByWhichItIsReplacedAndUndone(FirewallFormat format) throws ProblemException {
		FirewallRequest request = requests().findFirst().orElseThrow();
		FirewallScript script = FirewallScript.write(request, format);
		FirewallScript narrow = FirewallScript.write(request.fromPeers(Samples.peers("10.1.2.0/24")), format);
		String name = "Castellan (" + script.id() + ")";

		assertAll(() -> assertEquals(script.id(), narrow.id()),
				() -> assertTrue(script.text().indexOf(name) < script.text().indexOf("add rule name=\"" + name) || format == FirewallFormat.POWERSHELL),
				() -> assertTrue(script.undo().contains(name)), () -> assertTrue(narrow.text().contains(name)));
	}

	@ParameterizedTest
	@EnumSource(value = FirewallFormat.class, names = { "NETSH", "POWERSHELL" })
	void productsInAnotherOrderReplaceAndUndoTheSameRules(FirewallFormat format) throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.EVERYTHING);
		List<String> names = names(FirewallScript.write(request, format));

		assertEquals(names, names(FirewallScript.write(FirewallRequest.of(Samples.EVERYTHING.reversed()), format)));
		assertEquals(1, names.stream().distinct().count(), names::toString);
	}

	/** What a rule is called, wherever the script or its undo name it. */
	private static List<String> names(FirewallScript script) {
		return Pattern.compile("name ?=(?<quote>['\"]| ')(?<name>.*?)['\"]").matcher(script.text() + script.undo()).results()
				.map(name -> name.group(2)).sorted().toList();
	}

	@Test
	void anArgumentIsUnderstoodBeforeARuleIsTouched() throws ProblemException {
		for (String netsh : both(FirewallFormat.NETSH)) {
			List<String> lines = netsh.lines().toList();
			int check = lines.indexOf("if /i not \"%act%\"==\"apply\" if /i not \"%act%\"==\"undo\" goto :usage");

			assertTrue(check > 0 && lines.subList(0, check).stream().noneMatch(line -> line.contains("netsh ")), netsh);
		}
		for (String powershell : both(FirewallFormat.POWERSHELL)) {
			assertTrue(powershell.contains("\n[CmdletBinding()]\nparam([ValidateSet('apply', 'undo')] [string] $Act = '"), powershell);
		}
	}

	@Test
	void noErrorOfTakingARuleAwayIsHidden() throws ProblemException {
		for (String netsh : both(FirewallFormat.NETSH)) {
			netsh.lines().filter(line -> line.contains("delete rule"))
					.forEach(line -> assertTrue(line.matches(".* delete rule name=\"[^\"]*\" dir=%%f \\|\\| goto :stays\\)"), line));
		}
		both(FirewallFormat.POWERSHELL).forEach(powershell -> assertFalse(powershell.contains("SilentlyContinue"), powershell));
	}

	private static List<String> both(FirewallFormat format) throws ProblemException {
		FirewallScript script = FirewallScript.write(FirewallRequest.of(Samples.SERVER), format);
		return List.of(script.text(), script.undo());
	}

	@Test
	void onlyTheRulesOfTheScriptsOwnDirectionAreReplaced() throws ProblemException {
		FirewallRequest in = FirewallRequest.of(Samples.SERVER).flowing(EnumSet.of(Flow.INBOUND));
		String id = FirewallPlan.of(in).id();

		assertAll(
				() -> assertTrue(FirewallScript.write(in, FirewallFormat.NETSH).undo().contains("for %%f in (in) do netsh advfirewall firewall"
						+ " show rule name=\"Castellan (" + id + ")\" dir=%%f >nul 2>&1 && (netsh advfirewall firewall delete rule"
						+ " name=\"Castellan (" + id + ")\" dir=%%f || goto :stays)\n")),
				() -> assertTrue(FirewallScript.write(FirewallRequest.of(Samples.SERVER), FirewallFormat.NETSH).text()
						.contains("for %%f in (in out) do netsh")),
				() -> assertTrue(FirewallScript.write(in, FirewallFormat.POWERSHELL).undo().contains("$flows = -split 'in'\n")));
	}

	@Test
	void theFilesAreAsTheirInterpretersReadThem() throws ProblemException {
		FirewallScript powershell = FirewallScript.write(requests().findFirst().orElseThrow(), FirewallFormat.POWERSHELL);
		FirewallScript netsh = FirewallScript.write(requests().findFirst().orElseThrow(), FirewallFormat.NETSH);
		String file = new String(powershell.bytes(), StandardCharsets.UTF_8);

		assertAll(() -> assertTrue(file.startsWith("\ufeff#Requires")), () -> assertFalse(file.replace("\r\n", "").contains("\n")),
				() -> assertTrue(netsh.text().contains("chcp 65001"), "a path beyond ASCII needs its code page"),
				() -> assertTrue(netsh.text().startsWith("@echo off\n")),
				() -> assertTrue(powershell.fileName().matches("castellan-[0-9a-f]{6}-powershell\\.ps1")));
	}

	private static List<String> rules(String script) {
		return script.lines().filter(line -> line.contains("New-NetFirewallRule") || line.contains("add rule")).toList();
	}
}
