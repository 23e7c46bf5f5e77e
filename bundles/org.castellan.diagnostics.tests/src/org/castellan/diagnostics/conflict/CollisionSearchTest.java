// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.castellan.core.problem.ProblemException;
import org.castellan.core.problem.Severity;
import org.castellan.diagnostics.catalog.Certainty;
import org.castellan.diagnostics.catalog.Choice;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.catalog.Usual;
import org.castellan.diagnostics.catalog.WhenTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollisionSearchTest {

	/** The overlaps that were found by laying the products' lists over each other by hand. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ArcGIS Data Store      | GeoEvent Server          | 9220  | HARD
			ArcGIS Data Store      | GeoEvent Server          | 9320  | HARD
			ArcGIS Data Store      | Workflow Manager Server  | 9820  | HARD
			ArcGIS Data Store      | Workflow Manager Server  | 9830  | HARD
			ArcGIS Data Store      | Workflow Manager Server  | 9840  | HARD
			ArcGIS Data Store      | Workflow Manager Server  | 9880  | HARD
			Portal for ArcGIS      | Workflow Manager Server  | 11211 | HARD
			Portal for ArcGIS      | ArcGIS Data Store        | 50432 | HARD
			ArcGIS Data Store      | Other software           | 4369  | HARD
			ArcGIS License Manager | Other software           | 27000 | HARD
			ArcGIS License Manager | Other software           | 27009 | START_ORDER
			ArcGIS License Manager | Castellan                | 27000 | START_ORDER
			Flexera                | Other software           | 3306  | SOFT
			Flexera                | Other software           | 3389  | SOFT
			Portal for ArcGIS      | ArcGIS Server            | 1098  | SOFT
			Portal for ArcGIS      | ArcGIS Data Store        | 2443  | SOFT
			Portal for ArcGIS      | ArcGIS Data Store        | 4369  | SOFT
			Portal for ArcGIS      | Other software           | 1433  | SOFT
			Portal for ArcGIS      | Other software           | 1521  | SOFT
			Portal for ArcGIS      | ArcGIS Data Store        | 50432 | SOFT
			Portal for ArcGIS      | GeoAnalytics Server      | 56540 | SOFT
			Portal for ArcGIS      | GeoAnalytics Server      | 56545 | SOFT
			""")
	void theOverlapsOfTheFieldAreFound(String first, String second, int port, Collision.Kind kind) throws ProblemException {
		assertTrue(among(first, second).stream().anyMatch(collision -> collision.kind() == kind
				&& collision.ports().stream().anyMatch(range -> range.contains(port))));
	}

	@Test
	void aProductDoesNotCollideWithItself() throws ProblemException {
		assertEquals(List.of(), CollisionSearch.among(PortCatalog.standard().of("Portal for ArcGIS")));
	}

	@Test
	void productsThatShareNoPortDoNotCollide() throws ProblemException {
		assertEquals(List.of(), among("Video Server", "Notebook Server"));
	}

	@Test
	void theOneThatFailsWhenItStartsSecondIsNamed() throws ProblemException {
		Collision collision = among("Castellan", "ArcGIS License Manager").stream()
				.filter(found -> found.first().id().equals("lm-27000") || found.second().id().equals("lm-27000")).findFirst().orElseThrow();
		assertEquals("CAS-1233", collision.problem().code());
		assertEquals("Castellan (licence service)", collision.problem().details().get("yields"));
		assertEquals("ArcGIS License Manager (lmgrd)", collision.problem().details().get("stays"));
		assertTrue(among("Castellan", "ArcGIS License Manager").stream().anyMatch(found -> found.kind() == Collision.Kind.GIVES_WAY),
				"two that both go on give way to each other");
	}

	@Test
	void fortyThousandRulesOfASiteTakeNoTimeToSpeakOf() {
		List<PortRule> rules = IntStream.range(0, 40_000).mapToObj(n -> new PortRule("r" + n, "Product " + n, "", Ports.parse(String.valueOf(20_000 + n)),
				Protocol.TCP, Set.of(Direction.IN), "", Service.TCP, Choice.FIXED, WhenTaken.FIXED_FAILS, "all", Usual.YES, Certainty.CERTAIN, "", "site")).toList();
		assertEquals(List.of(), assertTimeout(Duration.ofSeconds(20), () -> CollisionSearch.among(rules)));
	}

	@Test
	void hardOnesComeFirstAndSayForWhichVersionsTheyHold() throws ProblemException {
		List<Collision> found = among("ArcGIS Data Store", "Portal for ArcGIS");
		assertEquals(Collision.Kind.HARD, found.getFirst().kind());
		assertEquals(Collision.Kind.SOFT, found.getLast().kind());
		assertTrue(found.getFirst().isConditional());
		assertEquals("CAS-1220", found.getFirst().problem().code());
		assertTrue(found.getFirst().problem().why().contains("11.2 and newer"), found.getFirst().problem().why());
		assertEquals(Severity.INFO, found.getLast().problem().severity());
	}

	@Test
	void ofAProductWhoseVersionsAreAllAlikeNoVersionIsNamed() throws ProblemException {
		String why = among("ArcGIS Data Store", "Portal for ArcGIS").stream().filter(found -> found.portText().equals("50432"))
				.findFirst().orElseThrow().problem().why();
		assertEquals("This holds for Portal for ArcGIS 11.2 and newer.", why);
	}

	private static List<Collision> among(String... products) throws ProblemException {
		List<PortRule> rules = new ArrayList<>();
		for (String product : products) {
			rules.addAll(PortCatalog.standard().of(product));
		}
		return CollisionSearch.among(rules);
	}
}
