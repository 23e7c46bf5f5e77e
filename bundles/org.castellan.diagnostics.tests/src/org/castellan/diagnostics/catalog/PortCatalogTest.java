// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortCatalogTest {

	private static final PortCatalog CATALOG = PortCatalog.standard();
	private static final String BEACONS = "Ports and URLs for Inventory Beacons: row ";

	@Test
	void whatIsUsualIsSaidAndNotReadOutOfTheVersionsWords(@TempDir Path directory) throws Exception {
		assertEquals(Usual.YES, CATALOG.rule("geoanalytics-zookeeper").orElseThrow().usual());
		assertEquals(Usual.NO, CATALOG.rule("server-6080").orElseThrow().usual());
		assertEquals(Usual.SEVERAL_MACHINES, CATALOG.rule("portal-ha-7654").orElseThrow().usual());
		Path without = directory.resolve("without.csv");
		Files.writeString(without, "id,product,ports,versions\na,Map cache,9000,since 11.0\n");
		assertEquals(Usual.YES, PortCatalog.read(without).rule("a").orElseThrow().usual());
		Path with = directory.resolve("with.csv");
		Files.writeString(with, "id,product,ports,usual\na,Map cache,9000,no\nb,Map cache,9001,\nc,Map cache,9002,several-machines\n");
		assertEquals(List.of(Usual.NO, Usual.YES, Usual.SEVERAL_MACHINES),
				PortCatalog.read(with).rules().stream().map(PortRule::usual).toList());
	}

	/** What the vendors' pages say, word for word where they name numbers; the catalogue must say the same. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ArcGIS Server         | 6443        | IN               | CERTAIN
			ArcGIS Server         | 6080        | IN               | CERTAIN
			ArcGIS Server         | 6006        | LOCAL            | CERTAIN
			ArcGIS Server         | 1098        | LOCAL            | CERTAIN
			ArcGIS Server         | 6099        | LOCAL            | CERTAIN
			ArcGIS Server         | 4000-4003   | BETWEEN_MACHINES | CERTAIN
			ArcGIS Server         | 4004        | BETWEEN_MACHINES | CERTAIN
			GeoAnalytics Server   | 12181       | BETWEEN_MACHINES | CERTAIN
			GeoAnalytics Server   | 12182       | BETWEEN_MACHINES | CERTAIN
			GeoAnalytics Server   | 12190       | BETWEEN_MACHINES | CERTAIN
			GeoAnalytics Server   | 56540-56545 | BETWEEN_MACHINES | CERTAIN
			GeoAnalytics Server   | 7077        | BETWEEN_MACHINES | CERTAIN
			GeoAnalytics Server   | 2181-2182   | BETWEEN_MACHINES | ASSUMED
			Portal for ArcGIS     | 7080        | IN               | CERTAIN
			Portal for ArcGIS     | 7443        | IN               | CERTAIN
			Portal for ArcGIS     | 5701-5703   | LOCAL            | CERTAIN
			Portal for ArcGIS     | 7005        | LOCAL            | CERTAIN
			Portal for ArcGIS     | 7080        | LOCAL            | CERTAIN
			Portal for ArcGIS     | 7099        | LOCAL            | CERTAIN
			Portal for ArcGIS     | 7120        | LOCAL            | CERTAIN
			Portal for ArcGIS     | 7220        | LOCAL            | CERTAIN
			Portal for ArcGIS     | 7443        | LOCAL            | CERTAIN
			Portal for ArcGIS     | 7654        | LOCAL            | CERTAIN
			Portal for ArcGIS     | 5701-5703   | BETWEEN_MACHINES | CERTAIN
			Portal for ArcGIS     | 7080        | BETWEEN_MACHINES | CERTAIN
			Portal for ArcGIS     | 7120        | BETWEEN_MACHINES | CERTAIN
			Portal for ArcGIS     | 7443        | BETWEEN_MACHINES | CERTAIN
			Portal for ArcGIS     | 7654        | BETWEEN_MACHINES | CERTAIN
			Portal for ArcGIS     | 1024-5000   | OUT              | CERTAIN
			Portal for ArcGIS     | 49152-65535 | OUT              | CERTAIN
			Portal for ArcGIS     | 50432       | LOCAL            | CERTAIN
			Portal for ArcGIS     | 11211       | LOCAL            | ASSUMED
			Portal for ArcGIS     | 7820        | BETWEEN_MACHINES | ASSUMED
			ArcGIS License Manager| 27000-27009 | IN               | CERTAIN
			ArcGIS License Manager| 27004       | IN               | CERTAIN
			GeoEvent Server       | 6143        | IN               | ASSUMED
			GeoEvent Server       | 6180        | IN               | ASSUMED
			GeoEvent Server       | 5565        | IN               | ASSUMED
			GeoEvent Server       | 5575        | OUT              | ASSUMED
			GeoEvent Server       | 9092        | BETWEEN_MACHINES | ASSUMED
			GeoEvent Server       | 4181        | BETWEEN_MACHINES | ASSUMED
			GeoEvent Server       | 27271-27273 | BETWEEN_MACHINES | ASSUMED
			GeoEvent Server       | 9191-9194   | BETWEEN_MACHINES | ASSUMED
			GeoEvent Server       | 9220        | BETWEEN_MACHINES | ASSUMED
			Notebook Server       | 11443       | IN               | ASSUMED
			Notebook Server       | 30001-31000 | LOCAL            | ASSUMED
			Mission Server        | 20443       | IN               | ASSUMED
			Mission Server        | 20300-20301 | BETWEEN_MACHINES | ASSUMED
			Workflow Manager Server | 13443     | IN               | ASSUMED
			Workflow Manager Server | 9880      | BETWEEN_MACHINES | ASSUMED
			Workflow Manager Server | 13840     | BETWEEN_MACHINES | ASSUMED
			Video Server          | 21443       | IN               | ASSUMED
			Video Server          | 21080       | IN               | ASSUMED
			Web Adaptor           | 80          | IN               | ASSUMED
			Web Adaptor           | 443         | IN               | ASSUMED
			ArcGIS Data Store     | 2443        | IN               | ASSUMED
			ArcGIS Data Store     | 9876        | IN               | ASSUMED
			ArcGIS Data Store     | 50432       | LOCAL            | CERTAIN
			ArcGIS Data Store     | 45671-45672 | BETWEEN_MACHINES | ASSUMED
			ArcGIS Data Store     | 9850        | BETWEEN_MACHINES | ASSUMED
			ArcGIS Data Store     | 29079-29082 | IN               | ASSUMED
			ArcGIS Data Store     | 4369        | BETWEEN_MACHINES | ASSUMED
			ArcGIS Data Store     | 29083-29090 | BETWEEN_MACHINES | ASSUMED
			ArcGIS Data Store     | 9320        | IN               | ASSUMED
			ArcGIS Data Store     | 9829        | IN               | ASSUMED
			ArcGIS Data Store     | 9828-9831   | BETWEEN_MACHINES | ASSUMED
			ArcGIS Data Store     | 29878-29879 | IN               | ASSUMED
			ArcGIS Data Store     | 29878-29879 | BETWEEN_MACHINES | ASSUMED
			ArcGIS Data Store     | 29858-29863 | BETWEEN_MACHINES | ASSUMED
			ArcGIS Data Store     | 44369       | IN               | ASSUMED
			Flexera inventory beacon | 443      | OUT              | CERTAIN
			Flexera inventory beacon | 80       | OUT              | CERTAIN
			Flexera inventory beacon | 3300-3399 | OUT             | CERTAIN
			Flexera inventory beacon | 389      | OUT              | CERTAIN
			Flexera inventory beacon | 636      | OUT              | CERTAIN
			Flexera inventory beacon | 80       | IN               | CERTAIN
			Castellan             | 27000-27009 | IN               | CERTAIN
			Castellan             | 8443        | IN               | CERTAIN
			""")
	void itHoldsWhatTheSourcesSay(String product, String ports, Direction direction, Certainty certainty)
			throws ProblemException {
		Set<Integer> known = CATALOG.of(product).stream()
				.filter(rule -> rule.goes(direction) && rule.certainty() == certainty && rule.protocol() == Protocol.TCP)
				.flatMap(rule -> rule.ports().numbers().boxed()).collect(Collectors.toSet());
		Ports.parse(ports).numbers().forEach(port -> assertTrue(known.contains(port), () -> port + " is missing"));
	}

	@Test
	void theMachineOfAPortalNeedsWhatItsPageListsAndNoMore() throws ProblemException {
		assertEquals(Set.of(5701, 5702, 5703, 7005, 7080, 7099, 7120, 7220, 7443, 7654), CATALOG.of("Portal for ArcGIS")
				.stream().filter(rule -> rule.goes(Direction.LOCAL) && rule.source().startsWith("Ports used by Portal for ArcGIS"))
				.filter(rule -> !rule.id().equals("portal-ephemeral")).flatMap(rule -> rule.ports().numbers().boxed())
				.collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 })
	void eachRowOfTheBeaconsTableIsThere(int row) throws ProblemException {
		assertTrue(CATALOG.of("Flexera").stream()
				.anyMatch(rule -> rule.source().matches(BEACONS + row + "(;.*)?") && rule.component().startsWith(row + " ")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 10, 11, 12, 13, 14 })
	void rowsThatTheTableLeavesBlankAreMissingAndSaySo(int row) {
		List<PortRule> rules = CATALOG.rules().stream()
				.filter(rule -> rule.source().equals(BEACONS + row) && rule.protocol() != Protocol.ICMP).toList();
		assertFalse(rules.isEmpty());
		for (PortRule rule : rules) {
			assertEquals(Certainty.MISSING, rule.certainty());
			assertTrue(rule.ports() instanceof Ports.Blank, rule.id());
			assertTrue(rule.note().contains("blank") || rule.note().contains("Blank"), rule.id());
		}
	}

	/** Where no source says whether another port may be chosen, the catalogue does not either. */
	@ParameterizedTest
	@CsvSource({ "beacon-1, FIXED", "beacon-2, FIXED", "beacon-3, FIXED", "beacon-4, FIXED", "beacon-5, FIXED",
			"beacon-7-ldaps, CONFIGURABLE", "beacon-9, CONFIGURABLE", "lm-27000, CONFIGURABLE", "webadaptor-443, CONFIGURABLE",
			"server-1098, FIXED", "server-6006, FIXED", "server-6080, CONFIGURABLE", "portal-50432, FIXED",
			"portal-7443, NOT_SAID", "datastore-2443, NOT_SAID", "geoevent-6143, NOT_SAID", "workflow-13443, NOT_SAID",
			"video-21443, NOT_SAID", "datastore-misc, NOT_SAID" })
	void whetherAPortCanBeChosenIsWhatTheSourcesSay(String rule, Choice choice) {
		assertEquals(choice, CATALOG.rule(rule).orElseThrow().choice());
	}

	@Test
	void aSitesRuleThatDoesNotSayWhetherItsPortCanBeChosenClaimsNothing(@TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("site.csv"), "id,product,ports,fixed\na,Ours,80,\nb,Ours,81,no\nc,Ours,82,unknown\n");
		assertEquals(List.of(Choice.NOT_SAID, Choice.CONFIGURABLE, Choice.NOT_SAID),
				PortCatalog.read(file).rules().stream().map(PortRule::choice).toList());
	}

	@Test
	void serverPortsThatIncrementAndTheOneThatDoesNot() {
		assertEquals(WhenTaken.INCREMENTS, CATALOG.rule("server-1098").orElseThrow().whenTaken());
		assertEquals(WhenTaken.INCREMENTS, CATALOG.rule("server-6099").orElseThrow().whenTaken());
		PortRule contradicted = CATALOG.rule("server-6006").orElseThrow();
		assertEquals(WhenTaken.FIXED_FAILS, contradicted.whenTaken());
		assertTrue(contradicted.note().contains("contradicts"));
	}

	@Test
	void everyRuleSaysWhereItIsWrittenAndWhatFor() {
		for (PortRule rule : CATALOG.rules()) {
			assertFalse(rule.source().isBlank() || rule.purpose().isBlank() || rule.component().isBlank(), rule.id());
			assertEquals(rule.certainty() == Certainty.MISSING, rule.ports() instanceof Ports.Blank
					&& rule.protocol() != Protocol.ICMP, rule.id());
		}
	}

	@ParameterizedTest
	@CsvSource({ "ArcGIS Server, ArcGIS Server", "portal, Portal for ArcGIS", "data store, ArcGIS Data Store",
			"CASTELLAN, Castellan", "geoevent, GeoEvent Server" })
	void aProductMayBeNamedInShort(String typed, String product) throws ProblemException {
		assertEquals(Set.of(product), CATALOG.of(typed).stream().map(PortRule::product).collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "server", "photoshop" })
	void aNameOfNoneOrOfManyTellsWhichThereAre(String typed) {
		ProblemException e = assertThrows(ProblemException.class, () -> CATALOG.of(typed));
		assertEquals("CAS-1203", e.problem().code());
		assertTrue(e.problem().message().contains("GeoEvent Server"), e.problem().message());
	}

	@Test
	void aSiteAddsRulesAndReplacesThoseWithTheSameId(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, """
				# our own
				id,product,ports,direction,service,note
				ours,Print server,"9100,9101",in,tcp,"He said ""no"", twice"
				server-6443,ArcGIS Server,16443,in,https,
				""");
		PortCatalog site = CATALOG.with(PortCatalog.read(file));
		assertEquals(CATALOG.rules().size() + 1, site.rules().size());
		assertEquals("16443", site.rule("server-6443").orElseThrow().ports().toString());
		assertEquals("He said \"no\", twice", site.rule("ours").orElseThrow().note());
		assertEquals(List.of("ours"), site.naming(9101, Protocol.TCP).stream().map(PortRule::id).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'id,product\na,b'                                 | 1 | ports
			'id,product,ports,colour\na,b,80,red'             | 1 | colour
			'id,product,ports\na,b,80\nc,d,70000'             | 3 | 65535
			'id,product,ports\na,b,0'                         | 2 | 65535
			'id,product,ports\n\n# remark\na,b,eighty'        | 4 | eighty
			'id,product,ports\na,b,80\na,b,81'                | 3 | line 2
			'id,product,ports\n,b,80'                         | 2 | id
			'id,product,ports\na,b,80,443'                    | 2 | 4 cells
			'id,product,ports\na,"b,80'                       | 2 | quote
			'id,product,ports\na,"b"c,80'                     | 2 | quote
			'id,product,ports,protocol\na,b,80,sctp'          | 2 | sctp
			'id,product,ports,direction\na,b,80,up'           | 2 | up
			'id,product,ports,fixed\na,b,80,maybe'            | 2 | maybe
			''                                                | 1 | columns
			""")
	void aMalformedFileIsNamedByLine(String text, int line, String reason, @TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, text == null ? "" : text.replace("\\n", "\n"));
		ProblemException e = assertThrows(ProblemException.class, () -> PortCatalog.read(file));
		assertEquals("CAS-1201", e.problem().code());
		assertEquals(Integer.toString(line), e.problem().details().get("line"), e.problem().message());
		assertTrue(e.problem().message().contains(reason), e.problem().message());
	}

	@Test
	void everyMalformedLineIsToldAndTheOthersAreRead(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, "id,product,ports\na,Ours,80\nb,Ours,0\nc,,81\n\na,Ours,82\nd,Ours,83\n");

		CatalogReading reading = PortCatalog.examine(file);

		assertEquals(List.of("a", "d"), ids(reading));
		assertEquals(List.of("3", "4", "6"), toldLines(reading));
	}

	@Test
	void aFileOfTheSiteIsRefusedWithTwentyOfItsLinesAndTheNumberOfTheOthers(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, "id,product,ports\n" + "a,Ours,0\n".repeat(MalformedCatalogException.MOST));
		List<Problem> all = assertThrows(MalformedCatalogException.class, () -> PortCatalog.read(file)).problems();
		assertEquals(IntStream.rangeClosed(2, 21).mapToObj(Integer::toString).toList(),
				all.stream().map(problem -> problem.details().get("line")).toList());

		Files.writeString(file, "a,Ours,0\n".repeat(3), StandardOpenOption.APPEND);
		List<Problem> more = assertThrows(MalformedCatalogException.class, () -> PortCatalog.read(file)).problems();
		assertEquals(all, more.subList(0, all.size()));
		assertEquals(all.size() + 1, more.size());
		assertEquals("CAS-1234", more.getLast().code());
		assertTrue(more.getLast().what().endsWith("are no rules: 3 of them."), more.getLast()::what);
	}

	/** A quote that is left open, or that text follows, spoils its own line only. */
	@Test
	void whatFollowsAFaultyQuoteIsReadAgain(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, "id,product,ports\na,\"b\"c,80\nb,Ours,81\nc,Ours,0\nd,\"Ours,\n82\ne,\"Ours\",83\nf,Ours,84\ng,\"Ours,85\n");

		CatalogReading reading = PortCatalog.examine(file);

		assertEquals(List.of("b", "e", "f"), ids(reading));
		assertEquals(List.of("2", "4", "5", "6", "9"), toldLines(reading));
	}

	@Test
	void eachLineAfterAQuoteThatIsNeverClosedIsLookedAt(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, "id,product,ports\na,\"X,1\nb,Ours,0\nc,,81\nd,Ours,eighty\ne,Ours,82\n");

		CatalogReading reading = PortCatalog.examine(file);

		assertEquals(List.of("e"), ids(reading));
		assertEquals(List.of("2", "3", "4", "5"), toldLines(reading));
	}

	@Test
	void aCellInQuotesMayHaveSeveralLines(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, "id,product,ports,note\na,Ours,80,\"first,\n# \"\"second\"\"\n\nb,Ours,0,\"\nc,Ours,0,\nd,Ours,81,\n");

		CatalogReading reading = PortCatalog.examine(file);

		assertEquals(List.of("a", "d"), ids(reading));
		assertEquals("first,\n# \"second\"\n\nb,Ours,0,", reading.rules().rule("a").orElseThrow().note());
		assertEquals(List.of("6"), toldLines(reading));
	}

	/** Whether its quotes stand where they should nobody knows, so that each of its lines is told once. */
	@Test
	void aRecordOfSeveralLinesThatIsFaultyAtItsEndIsToldFromItsFirstLine(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, "id,product,ports,note\na,\"Ours\nand theirs\",80,\"note\"s\nb,Ours,81,\n");

		CatalogReading reading = PortCatalog.examine(file);

		assertEquals(List.of("b"), ids(reading));
		assertEquals(List.of("2", "3"), toldLines(reading));
	}

	@Test
	void aMissingFileIsAProblem(@TempDir Path directory) {
		ProblemException e = assertThrows(ProblemException.class, () -> PortCatalog.read(directory.resolve("none.csv")));
		assertEquals("CAS-1202", e.problem().code());
		assertTrue(e.problem().what().endsWith("none.csv cannot be read: it does not exist."), e.problem().what());
		String what = assertThrows(ProblemException.class, () -> PortCatalog.read(directory)).problem().what();
		assertTrue(what.endsWith("cannot be read: it is a directory."), what);
	}

	@Test
	void aFileOfTenThousandRulesIsRead(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("site.csv");
		Files.writeString(file, "id,product,ports\n" + IntStream.rangeClosed(1, 10_000).mapToObj(i -> "r" + i + ",Ours," + i)
				.collect(Collectors.joining("\n")));
		assertEquals(10_000, PortCatalog.read(file).rules().size());
	}

	private static List<String> ids(CatalogReading reading) {
		return reading.rules().rules().stream().map(PortRule::id).toList();
	}

	private static List<String> toldLines(CatalogReading reading) {
		return reading.problems().stream().map(problem -> problem.details().get("line")).toList();
	}
}
