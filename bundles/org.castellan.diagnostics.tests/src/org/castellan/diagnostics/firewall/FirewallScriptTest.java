// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirewallScriptTest {

	@Test
	void theServerLetsClientsInAndTheClientGoesOut() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER);

		assertEquals(List.of("in 6443", "in 6080", "in 4000-4003", "out 4000-4003"),
				openings(request.fromPeers(Samples.peers("10.1.0.0/16"))));
		assertEquals(List.of("out 6443", "out 6080"), openings(request.on(FirewallSide.CLIENT)));
		assertEquals(List.of("out 4000-4003"), openings(request.flowing(EnumSet.of(Flow.OUTBOUND))));
	}

	@Test
	void portsBetweenMachinesAreNotLetInFromAnyone() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER);

		assertEquals(List.of("in 6443", "in 6080", "out 4000-4003"), openings(request));
		assertTrue(notes(request).contains("ArcGIS Server, between the machines of a site: 4000-4003. Not open to anyone; name the"
				+ " other machines of the site with --peer."), () -> notes(request).toString());
		assertEquals(List.of("in 6443", "in 6080", "in 4000-4003"),
				openings(request.fromPeers(Samples.peers("0.0.0.0/0")).flowing(EnumSet.of(Flow.INBOUND))));
	}

	@Test
	void whatIsOffByDefaultOrOfAnotherVersionIsOpenedIfAskedForOnly() throws ProblemException {
		FirewallRequest server = FirewallRequest.of(PortCatalog.standard().of("ArcGIS Server")).fromPeers(Samples.peers("10.1.0.0/16"));

		assertEquals(List.of("in 6443"), openings(server));
		assertEquals(List.of("in 6443", "in 6080"), openings(server.withUnusual(Set.of("server-6080"))));
		assertTrue(openings(server.withUnusual(Set.of("server-4000"))).contains("in 4000-4003"));
		assertTrue(notes(server).contains("ArcGIS Server, HTTP 6080: left out, since only some installations have it (where HTTP is"
				+ " enabled). Ask for it with --with server-6080, or for all such with --all."), () -> notes(server).toString());
		assertTrue(FirewallScript.write(server, FirewallFormat.UFW).text().contains("# Note: ArcGIS Server, HTTP 6080: left out"));
		assertEquals(List.of("out 6443"), openings(server.on(FirewallSide.CLIENT)));
	}

	@Test
	void whatSeveralMachinesNeedIsOpenedForNamedOnes() throws ProblemException {
		FirewallRequest portal = FirewallRequest.of(PortCatalog.standard().of("Portal for ArcGIS"));

		assertFalse(openings(portal).contains("out 7654"), "one machine does not need it");
		assertTrue(openings(portal.fromPeers(Samples.peers("10.1.0.0/16"))).contains("in 7654"));
		assertFalse(openings(portal).contains("in 7080"));
		assertTrue(openings(FirewallRequest.of(PortCatalog.standard().of("GeoAnalytics Server"))
				.fromPeers(Samples.peers("10.1.0.0/16"))).contains("in 12181"), "newer than 10.8");
	}

	@Test
	void onePortForTwoPurposesIsOpenedOnce() throws ProblemException {
		List<Opening> openings = FirewallPlan.of(FirewallRequest.of(List.of(
				Samples.rule("Flexera beacon", "login", "443", Protocol.TCP, Direction.OUT),
				Samples.rule("Flexera beacon", "upload", "443", Protocol.TCP, Direction.OUT)))).openings();

		assertEquals(1, openings.size());
		assertEquals("Flexera beacon login, Flexera beacon upload", openings.getFirst().label());
	}

	@Test
	void thePinnedVendorPortIsOpenedAndAnUnpinnedOneNamed() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(List.of(Samples.VENDOR, Samples.SERVER.getFirst()));

		assertTrue(openings(request.withVendorPort(new PortNumber(5152))).contains("in 5152"));
		assertTrue(FirewallScript.write(request, FirewallFormat.NFTABLES).notes().getFirst().contains("castellan ports pin"));
	}

	@Test
	void whatStaysClosedStandsInTheHeadWithItsReason() throws ProblemException {
		FirewallScript script = FirewallScript.write(FirewallRequest.of(Samples.EVERYTHING), FirewallFormat.UFW);

		assertAll(() -> assertEquals(6, script.notes().size(), () -> script.notes().toString()),
				() -> List.of("another port at every start", "the source does not say the port", "1433", "too wide", "6006", "4000-4003", "ufw has no command")
						.forEach(each -> assertTrue(script.text().lines().anyMatch(line -> line.startsWith("# Note: ") && line.contains(each)),
								each)));
	}

	@Test
	void nothingToOpenIsAProblemWithTheReason() {
		ProblemException failure = assertThrows(ProblemException.class,
				() -> FirewallScript.write(FirewallRequest.of(List.of(Samples.BLANK)), FirewallFormat.UFW));

		assertEquals("CAS-1240", failure.problem().code());
		assertTrue(failure.problem().why().contains("the source does not say the port"), failure.problem()::why);
	}

	@Test
	void programsAreForWindowsOnly() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER)
				.withPrograms(WindowsProgram.ofArcGisServer(WindowsProgram.SERVER_DIRECTORY));

		assertEquals(7, FirewallScript.write(request, FirewallFormat.POWERSHELL).rules());
		FirewallScript nftables = FirewallScript.write(request, FirewallFormat.NFTABLES);
		assertEquals(3, nftables.rules());
		assertTrue(nftables.notes().getLast().startsWith("4 programs: only the firewall of Windows"));
	}

	@ParameterizedTest
	@EnumSource(FirewallFormat.class)
	void programsAcceptConnectionsAndAreNotForAScriptThatLetsNoneIn(FirewallFormat format) throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER)
				.withPrograms(WindowsProgram.ofArcGisServer(WindowsProgram.SERVER_DIRECTORY));

		for (FirewallRequest none : List.of(request.flowing(EnumSet.of(Flow.OUTBOUND)), request.on(FirewallSide.CLIENT))) {
			FirewallScript script = FirewallScript.write(none, format);

			assertAll(() -> assertFalse(script.text().contains(".exe")),
					() -> assertFalse(script.text().contains("dir=in") || script.text().contains("-Direction Inbound")),
					() -> assertTrue(script.notes().stream().anyMatch(note -> note.startsWith("4 programs: they accept")),
							() -> script.notes().toString()));
		}
		ProblemException nothing = assertThrows(ProblemException.class, () -> FirewallScript
				.write(request.flowing(EnumSet.of(Flow.INBOUND)).on(FirewallSide.CLIENT), format));
		assertTrue(nothing.problem().why().contains("they accept"), nothing.problem()::why);
	}

	@Test
	void theFileOfOneDirectionHasItsOwnName() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER);
		String id = FirewallPlan.of(request).id();

		assertEquals(List.of(id + "-ufw.sh", id + "-in-ufw.sh", id + "-out-ufw.sh"), List.of(fileName(request),
				fileName(request.flowing(EnumSet.of(Flow.INBOUND))), fileName(request.flowing(EnumSet.of(Flow.OUTBOUND)))));
	}

	private static String fileName(FirewallRequest request) throws ProblemException {
		return FirewallScript.write(request, FirewallFormat.UFW).fileName();
	}

	@Test
	void theIdIsMadeOfTheProductsAndTheSide() throws ProblemException {
		FirewallRequest request = FirewallRequest.of(Samples.SERVER);
		String id = FirewallPlan.of(request).id();

		assertEquals(id, FirewallPlan.of(request.fromPeers(Samples.peers("::1")).flowing(EnumSet.of(Flow.INBOUND))).id());
		assertNotEquals(id, FirewallPlan.of(request.on(FirewallSide.CLIENT)).id());
		assertTrue(id.matches("castellan-[0-9a-f]{6}"), "short enough for a policy of firewalld and a chain of iptables");
	}

	@ParameterizedTest
	@EnumSource(FirewallFormat.class)
	void noNameBecomesACommand(FirewallFormat format) throws ProblemException {
		String evil = Samples.EVIL;
		FirewallScript script = FirewallScript.write(FirewallRequest.of(List.of(
				Samples.rule(evil, evil, "9999", Protocol.TCP, Direction.IN), Samples.rule(evil, evil, "?", Protocol.TCP, Direction.IN))),
				format);

		assertAll(() -> List.of("touch /tmp/castellan-pwned;", "`id`", "$(touch", "%PATH%", "'x'", "\u2019").forEach(
				each -> assertFalse(script.text().contains(each) || script.undo().contains(each), each)),
				() -> assertFalse(script.text().lines().anyMatch("EOF"::equals)),
				() -> assertTrue(script.text().lines().map(String::strip).filter("RULES"::equals).count() <= 2));
	}

	@ParameterizedTest
	@EnumSource(FirewallFormat.class)
	void everyPlaceOfATemplateIsFilled(FirewallFormat format) throws ProblemException {
		FirewallScript script = FirewallScript.write(FirewallRequest.of(Samples.EVERYTHING), format);

		assertFalse(script.text().contains("{{"));
		assertFalse(script.undo().contains("{{"));
		assertFalse(script.undo().contains("6443"));
	}

	private static List<String> notes(FirewallRequest request) {
		try {
			return FirewallPlan.of(request).notes();
		} catch (ProblemException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<String> openings(FirewallRequest request) throws ProblemException {
		return FirewallPlan.of(request).openings().stream()
				.map(opening -> (opening.isInbound() ? "in " : "out ") + opening.ports("-")).toList();
	}
}
