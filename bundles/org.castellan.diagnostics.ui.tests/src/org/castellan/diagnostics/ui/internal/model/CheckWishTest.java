// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.check.Target;
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
		List<Target> one = new CheckWish(SERVER, "gis01").targets(CATALOG);
		List<Target> two = new CheckWish(SERVER, "gis01 gis02").targets(CATALOG);

		assertAll(() -> assertTrue(one.stream().anyMatch(target -> target.toString().equals("gis01:6443"))),
				() -> assertFalse(one.stream().anyMatch(target -> target.toString().equals("gis01:6006")), "inside the machine"),
				() -> assertEquals(2 * one.size(), two.size()));
	}

	@Test
	void whatOnlySomeVersionsHaveNeedNotAnswer() throws ProblemException {
		List<Target> targets = new CheckWish(SERVER, "gis01").targets(CATALOG);

		assertTrue(targets.stream().filter(target -> target.toString().equals("gis01:6443")).allMatch(Target::needed));
		assertFalse(targets.stream().filter(target -> target.toString().equals("gis01:4004")).anyMatch(Target::needed));
		assertTrue(new CheckWish(Set.of("ArcGIS License Manager"), "lic").targets(CATALOG).stream()
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

		assertEquals(code, assertThrows(ProblemException.class, () -> wish.targets(CATALOG)).problem().code());
	}
}
