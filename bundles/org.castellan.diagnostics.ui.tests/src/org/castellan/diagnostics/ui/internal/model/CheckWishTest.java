// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.TargetPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckWishTest {

	private static final PortCatalog CATALOG = PortCatalog.standard();
	private static final Set<String> SERVER = Set.of("ArcGIS Server");

	@Test
	void hostsAreTypedWithAnythingBetween() {
		assertEquals(List.of("gis01", "10.1.2.3", "::1"), new CheckWish(SERVER, " gis01, 10.1.2.3;gis01\t::1 ").hostList());
		assertEquals(List.of(), new CheckWish(SERVER, "  ").hostList());
	}

	@Test
	void everyHostIsAskedForEveryPortThatCanBeReached() throws ProblemException {
		List<Target> one = new CheckWish(SERVER, "gis01").request(CATALOG).targets();
		List<Target> two = new CheckWish(SERVER, "gis01 gis02").request(CATALOG).targets();

		assertAll(() -> assertTrue(one.stream().anyMatch(target -> target.toString().equals("gis01:6443"))),
				() -> assertFalse(one.stream().anyMatch(target -> target.toString().equals("gis01:6006")), "inside the machine"),
				() -> assertEquals(2 * one.size(), two.size()));
	}

	@Test
	void whatOnlySomeVersionsHaveNeedNotAnswer() throws ProblemException {
		List<Target> targets = new CheckWish(SERVER, "gis01").request(CATALOG).targets();

		assertTrue(targets.stream().filter(target -> target.toString().equals("gis01:6443")).allMatch(Target::needed));
		assertFalse(targets.stream().filter(target -> target.toString().equals("gis01:4004")).anyMatch(Target::needed));
		assertTrue(new CheckWish(Set.of("ArcGIS License Manager"), "lic").request(CATALOG).targets().stream()
				.anyMatch(target -> target.toString().equals("lic:27000") && target.needed()));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'',            ArcGIS Server, CAS-1206
			gis01,         '',            CAS-1206
			gis01,         No Such,       CAS-1206
			http://gis01/, ArcGIS Server, CAS-1270
			gis_01$,       ArcGIS Server, CAS-1270
			""")
	void whatCannotBeAskedIsAProblem(String hosts, String product, String code) {
		CheckWish wish = new CheckWish(Set.of(product), hosts);

		assertEquals(code, assertThrows(ProblemException.class, () -> wish.request(CATALOG)).problem().code());
	}

	@Test
	void portsThatAreTypedStandInThePlaceOfTheProducts() throws ProblemException {
		CheckOptions options = options("443, 8440-8442", Service.HTTPS, Set.of(Direction.IN), "");
		CheckRequest request = new CheckWish(Set.of(), "gis01", options).request(CATALOG);

		assertEquals(List.of("gis01:443", "gis01:8440", "gis01:8441", "gis01:8442"), request.targets().stream().map(Target::toString).toList());
		assertTrue(request.targets().stream().allMatch(target -> target.expected() == Service.HTTPS && target.rule().isEmpty()));
		assertEquals(CheckRequest.TIMEOUT, request.timeout());
		assertEquals("expect HTTPS, TLS \u00b7 ports 443, 8440-8442", options.words());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			27000, HTTPS,   '',  'expect HTTPS, TLS \u00b7 ports 27000'
			27000, FLEXNET, 5 s, expect FlexNet \u00b7 ports 27000 \u00b7 5 s
			27000, TCP,     5 s, ports 27000 \u00b7 5 s
			'',    HTTPS,   '',  ''
			""")
	void whatDecidesTheVerdictIsSaidWhileItIsOutOfSight(String ports, Service expected, String timeout, String words) {
		assertEquals(words, options(ports, expected, TargetPlan.FROM_OUTSIDE, timeout).words());
	}

	@Test
	void theDirectionsThatAreTickedDecideWhichPortsOfAProductAreAsked() throws ProblemException {
		CheckOptions inside = options("", Service.TCP, Set.of(Direction.LOCAL), "0.5");
		CheckRequest request = new CheckWish(SERVER, "localhost", inside).request(CATALOG);

		assertTrue(request.targets().stream().anyMatch(target -> target.toString().equals("localhost:6006")));
		assertFalse(request.targets().stream().anyMatch(target -> target.toString().equals("localhost:6443")));
		assertTrue(new CheckWish(SERVER, "gis01", inside).request(CATALOG).targets().stream().allMatch(Target::inside),
				"nothing has to answer there to another machine");
		assertEquals(Duration.ofMillis(500), request.timeout());
		assertEquals("inside the machine \u00b7 0.5", inside.words());
		assertEquals("", CheckOptions.usual().words());
	}

	@ParameterizedTest
	@CsvSource({ "500 ms, 500", "500ms, 500", "2, 2000", "2 s, 2000", "'1,5 s', 1500", "1 min, 60000", "5m, 300000", "'', 2000" })
	void aTimeIsTypedAsPeopleWriteIt(String typed, long millis) throws ProblemException {
		assertEquals(Duration.ofMillis(millis),
				new CheckWish(SERVER, "gis01", options("", Service.TCP, Set.of(Direction.IN), typed)).request(CATALOG).timeout());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,       '',      CAS-1276
			70000,   '',      CAS-1276
			9-3,     '',      CAS-1276
			dynamic, '',      CAS-1276
			?80,     '',      CAS-1276
			https,   '',      CAS-1276
			443,     soon,    CAS-1278
			443,     0 s,     CAS-1278
			443,     6 min,   CAS-1278
			443,     -1,      CAS-1278
			""")
	void optionsThatCannotBeAreAProblem(String ports, String timeout, String code) {
		CheckWish wish = new CheckWish(SERVER, "gis01", options(ports, Service.TCP, Set.of(Direction.IN), timeout));

		assertEquals(code, assertThrows(ProblemException.class, () -> wish.request(CATALOG)).problem().code());
	}

	@Test
	void noDirectionAndTooManyPortsAreProblemsBeforeAnythingIsPlanned() {
		CheckWish nowhere = new CheckWish(SERVER, "gis01", options("", Service.TCP, Set.of(), ""));
		String hosts = IntStream.range(0, 200).mapToObj(n -> "10.1.1." + n).collect(Collectors.joining(" "));
		CheckWish everything = new CheckWish(Set.of(), hosts, options("1-65535", Service.TCP, Set.of(), ""));

		assertEquals("CAS-1277", assertThrows(ProblemException.class, () -> nowhere.request(CATALOG)).problem().code());
		assertEquals("CAS-1205", assertThrows(ProblemException.class, () -> everything.request(CATALOG)).problem().code());
	}

	private static CheckOptions options(String ports, Service expected, Set<Direction> directions, String timeout) {
		return new CheckOptions(ports, expected, directions, timeout);
	}
}
