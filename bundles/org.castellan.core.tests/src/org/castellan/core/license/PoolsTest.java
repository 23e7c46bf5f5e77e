// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castellan.core.license.LineVerifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolsTest {

	private static final LocalDate TODAY = Samples.TODAY;
	private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);
	private static final String HEAD = "SERVER this_host ANY\nVENDOR v\nVENDOR w\n";

	@Test
	void incrementLinesAddUp() {
		Pools pools = pools("INCREMENT a v 1 permanent 10 SN=1", "INCREMENT a v 1 permanent 5 SN=2");
		assertEquals(List.of(15), totals(pools, "a", TODAY));
		assertEquals(2, pools.named("a").getFirst().lines().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "INCREMENT a w 1 permanent 5", "INCREMENT a v 2 permanent 5",
			"INCREMENT a v 1 permanent 5 DUP_GROUP=UHD", "INCREMENT a v 1 permanent 5 FLOAT_OK",
			"INCREMENT a v 1 permanent 5 FLOAT_OK=ANY", "INCREMENT a v 1 permanent 5 HOST_BASED",
			"INCREMENT a v 1 permanent 5 HOST_BASED=2", "INCREMENT a v 1 permanent 5 HOSTID=ANY",
			"INCREMENT a v 1 permanent 5 PLATFORMS=x64_n", "INCREMENT a v 1 permanent 5 USER_BASED",
			"INCREMENT a v 1 permanent 5 VENDOR_STRING=x" })
	void linesThatDifferInWhatPoolsThemStayApart(String other) {
		List<Pool> pools = pools("INCREMENT a v 1 permanent 10", other).named("a");
		assertEquals(2, pools.size());
		assertNotEquals(pools.getFirst().id(), pools.getLast().id());
		assertEquals(15, pools.stream().mapToInt(pool -> pool.total(TODAY)).sum());
	}

	@ParameterizedTest
	@ValueSource(strings = { "SN=2", "ISSUED=1-jan-2026", "NOTICE=x", "BORROW=4", "TS_OK", "START=1-jan-2026" })
	void otherAttributesDoNotKeepLinesApart(String attribute) {
		assertEquals(List.of(15), totals(
				pools("INCREMENT a v 1 permanent 10 SN=1", "INCREMENT a v 1 permanent 5 " + attribute), "a", TODAY));
	}

	@Test
	void linesOfTwoPublishersStayApart() {
		Pools pools = Pools.of(List.of(report(ToyPublisher.ACME, "INCREMENT a v 1 permanent 10"),
				report(ToyPublisher.OTHER, "INCREMENT a v 1 permanent 10")));
		assertEquals(List.of(10, 10), totals(pools, "a", TODAY));
		assertEquals(List.of(ToyPublisher.ACME.keyId(), ToyPublisher.OTHER.keyId()),
				pools.named("a").stream().map(pool -> pool.publisher().keyId()).toList());
	}

	@Test
	void aCopyOfALineCountsOnceInOneFileAndInTwo() {
		String line = "INCREMENT a v 1 permanent 10 SN=1";
		assertEquals(List.of(10), totals(Pools.of(List.of(report(line), report(line + " user_info=x"))), "a", TODAY));
		assertEquals(List.of(10), totals(pools(line, line), "a", TODAY));
	}

	@Test
	void ofAFileWithALimitNoMoreCounts() {
		LicenseReport ten = report("INCREMENT a v 1 permanent 10 SN=1");
		assertEquals(List.of(6), totals(Pools.ofCounted(List.of(limited(ten, 6))), "a", TODAY));
		assertEquals(List.of(10), totals(Pools.ofCounted(List.of(limited(ten, 12))), "a", TODAY));
		assertEquals(List.of(6), totals(Pools.ofCounted(List.of(limited(ten, 6), CountedFile.whole(ten))), "a", TODAY));
	}

	@Test
	void aLimitIsOnWhatAPackageOrAnUpgradeMakesOfALine() {
		assertEquals(List.of(12), totals(Pools.ofCounted(List.of(limited(report("INCREMENT s v 1 permanent 10",
				"PACKAGE s v 1 COMPONENTS=a:1:2"), 6))), "a", TODAY));
		assertEquals(List.of(2, 4), totals(Pools.ofCounted(List.of(limited(report("INCREMENT a v 1 permanent 10",
				"UPGRADE a v 1 2 permanent 4"), 6))), "a", TODAY));
	}

	@Test
	void anUncountedLineKnowsNoLimit() {
		assertEquals(List.of(Pool.UNCOUNTED),
				totals(Pools.ofCounted(List.of(limited(report("INCREMENT a v 1 permanent uncounted"), 1))), "a", TODAY));
	}

	private static CountedFile limited(LicenseReport report, int seats) {
		return new CountedFile(report, Optional.of(SeatCount.of(seats)));
	}

	@Test
	void anotherSerialNumberIsAnotherSale() {
		assertEquals(List.of(20), totals(
				pools("INCREMENT a v 1 permanent 10 SN=1", "INCREMENT a v 1 permanent 10 SN=2"), "a", TODAY));
	}

	@Test
	void filesAddUp() {
		assertEquals(List.of(15), totals(
				Pools.of(List.of(report("INCREMENT a v 1 permanent 10"), report("INCREMENT a v 1 permanent 5"))), "a", TODAY));
	}

	@Test
	void onlyTheFirstCountedFeatureOfANameIsUsed() {
		assertEquals(List.of(10),
				totals(pools("FEATURE a v 1 permanent 10", "FEATURE a v 1 permanent 5"), "a", TODAY));
		assertEquals(List.of(10, 5),
				Stream.of("a", "b").flatMap(name -> totals(pools("FEATURE a v 1 permanent 10", "FEATURE b v 1 permanent 5"),
						name, TODAY).stream()).toList());
	}

	@Test
	void aRenewedFeatureTakesOverWhenTheOldOneEnds() {
		Pools pools = Pools.of(List.of(report("FEATURE a v 1 31-dec-2026 10"), report("FEATURE a v 1 31-dec-2027 20")));
		assertEquals(List.of(10), totals(pools, "a", LocalDate.of(2026, 12, 31)));
		assertEquals(List.of(20), totals(pools, "a", LocalDate.of(2027, 1, 1)));
		assertEquals(List.of(0), totals(pools, "a", LocalDate.of(2028, 1, 1)));
	}

	@Test
	void anUncountedFeatureDoesNotStandInTheWayOfACountedOne() {
		Pools pools = pools("FEATURE a v 1 permanent uncounted HOSTID=ANY", "FEATURE a v 1 permanent 5");
		assertEquals(List.of(Pool.UNCOUNTED, 5), totals(pools, "a", TODAY));
		assertTrue(pools.named("a").getFirst().isUncounted(TODAY));
	}

	@Test
	void aFeatureAndIncrementsOfTheSameTermsAddUp() {
		assertEquals(List.of(15),
				totals(pools("FEATURE a v 1 permanent 10", "INCREMENT a v 1 permanent 5"), "a", TODAY));
	}

	@Test
	void theLinesOfAFileAreUsedInTheFieldsOrder() {
		List<String> inOrder = List.of("INCREMENT z v 1 permanent 1 sort=1", "INCREMENT a v 1 permanent 1",
				"FEATURE b v 1 permanent uncounted", "FEATURE b v 9 permanent 1", "INCREMENT b v 1 permanent uncounted",
				"INCREMENT b v 8.01 permanent 1 ISSUED=2-jan-2026", "INCREMENT b v 8.01 permanent 1 ISSUED=1-jan-2026",
				"INCREMENT b v 8.01 permanent 1 SN=1", "INCREMENT b v 8.01 permanent 1 SN=2", "INCREMENT b v 8.1 permanent 1",
				"INCREMENT b v 1 permanent 1 VENDOR_STRING=a", "INCREMENT a v 1 permanent 1 SN=late sort=101");
		List<String> mixed = IntStream.of(11, 9, 7, 8, 5, 3, 1, 0, 2, 4, 6, 10).mapToObj(inOrder::get).toList();
		List<String> used = mixed.stream().map(Samples::feature).sorted(LineOrder.OF_USE).map(FeatureLine::text).toList();
		assertEquals(inOrder, used);
	}

	@Test
	void theOrderIsNeverAcrossFiles() {
		Pools pools = Pools.of(
				List.of(report("FEATURE b v 1 permanent 2", "FEATURE b v 2 permanent 3"), report("FEATURE b v 0.5 permanent 4")));
		assertEquals(List.of(2), totals(pools, "b", TODAY));
	}

	@Test
	void seatsCountFromTheFirstToTheLastDay() {
		Pool pool = pools("INCREMENT a v 1 31-dec-2026 10 START=2-mar-2026", "INCREMENT a v 1 permanent 5").named("a")
				.getFirst();
		assertEquals(5, pool.total(LocalDate.of(2026, 3, 1)));
		assertEquals(15, pool.total(LocalDate.of(2026, 3, 2)));
		assertEquals(15, pool.total(LocalDate.of(2026, 12, 31)));
		assertEquals(5, pool.total(LocalDate.of(2027, 1, 1)));
		assertEquals("2026-12-31", pool.expiry(TODAY).toString());
		assertTrue(pool.expiry(NEXT_YEAR).isNever());
	}

	@Test
	void aSupersededLineEndsTheDayBeforeTheOtherBegins() {
		Pools pools = pools("INCREMENT a v 1 permanent 10 ISSUED=1-jan-2025", "INCREMENT a v 1 permanent 3 SN=unknown",
				"INCREMENT a v 1 permanent 20 ISSUED=1-jan-2026 SUPERSEDE START=1-jun-2026",
				"INCREMENT a v 1 permanent 1 ISSUED=2-jan-2026");
		assertEquals(List.of(14), totals(pools, "a", LocalDate.of(2026, 5, 31)));
		assertEquals(List.of(21), totals(pools, "a", LocalDate.of(2026, 6, 1)));
	}

	@Test
	void aListOfNamesIsSuperseded() {
		Pools pools = pools("INCREMENT a v 1 permanent 1 ISSUED=1-jan-2025", "INCREMENT b v 1 permanent 2 ISSUED=1-jan-2025",
				"INCREMENT c v 1 permanent 3 ISSUED=1-jan-2025", "FEATURE d v 1 permanent 4 ISSUED=1-jan-2026 SUPERSEDE=\"a b\"");
		assertEquals(List.of(), totals(pools, "a", TODAY));
		assertEquals(List.of(), totals(pools, "b", TODAY));
		assertEquals(List.of(3), totals(pools, "c", TODAY));
		assertEquals(List.of(4), totals(pools, "d", TODAY));
	}

	@Test
	void theNewestOfSeveralSupersedingLinesIsLeft() {
		Pools pools = pools("FEATURE a v 1 permanent 1 ISSUED=1-jan-2024", "FEATURE a v 2 permanent 2 ISSUED=1-jan-2025 SUPERSEDE",
				"FEATURE a v 3 permanent 3 ISSUED=1-jan-2026 SUPERSEDE");
		assertEquals(List.of(3), totals(pools, "a", TODAY));
	}

	@Test
	void theFirstOfSeveralSupersedingLinesToBeginEndsTheOldOne() {
		Pools pools = pools("INCREMENT a v 1 permanent 1 ISSUED=1-jan-2024",
				"INCREMENT a v 1 permanent 10 ISSUED=1-jan-2025 SUPERSEDE START=1-jun-2026",
				"INCREMENT a v 1 permanent 100 ISSUED=1-jan-2026 SUPERSEDE START=1-apr-2026");
		assertEquals(List.of(1), totals(pools, "a", LocalDate.of(2026, 3, 31)));
		assertEquals(List.of(100), totals(pools, "a", LocalDate.of(2026, 4, 1)));
		assertEquals(List.of(100), totals(pools, "a", LocalDate.of(2026, 6, 1)));
	}

	@Test
	void noPublisherSupersedesAnothersLine() {
		Pools pools = Pools.of(List.of(report(ToyPublisher.ACME, "INCREMENT a v 1 permanent 10 ISSUED=1-jan-2025"),
				report(ToyPublisher.OTHER, "INCREMENT a v 1 permanent 1 ISSUED=1-jan-2026 SUPERSEDE")));
		assertEquals(List.of(10, 1), totals(pools, "a", TODAY));
	}

	@Test
	void anUpgradeLiftsSeatsWhileItIsInForce() {
		Pools pools = pools("INCREMENT a v 1.0 permanent 10", "UPGRADE a v 1.0 2.0 31-dec-2026 4 START=1-feb-2026");
		assertEquals(List.of(10, 0), totals(pools, "a", LocalDate.of(2026, 1, 31)));
		assertEquals(List.of(6, 4), totals(pools, "a", LocalDate.of(2026, 2, 1)));
		assertEquals(List.of(6, 4), totals(pools, "a", LocalDate.of(2026, 12, 31)));
		assertEquals(List.of(10, 0), totals(pools, "a", LocalDate.of(2027, 1, 1)));
		assertEquals(List.of("1.0", "2.0"), pools.named("a").stream().map(pool -> pool.version().text()).toList());
	}

	@Test
	void anUpgradeLiftsNoMoreThanThereAreAndOnlyItsVersions() {
		Pools pools = pools("INCREMENT a v 1.0 permanent 3", "INCREMENT a v 1.5 permanent 3", "INCREMENT a v 0.9 permanent 3",
				"INCREMENT a v 3.0 permanent 3", "INCREMENT b v 1.0 permanent 3", "UPGRADE a v 1.0 2.0 permanent 5");
		assertEquals(5, total(pools, "a", "2.0"));
		assertEquals(1, total(pools, "a", "1.5"));
		assertEquals(3, total(pools, "a", "0.9"));
		assertEquals(3, total(pools, "a", "3.0"));
		assertEquals(0, total(pools, "a", "1.0"));
		assertEquals(3, total(pools, "b", "1.0"));
	}

	@Test
	void noPublisherOrVendorUpgradesAnothersSeats() {
		Pools pools = Pools.of(List.of(report(ToyPublisher.ACME, "INCREMENT a v 1 permanent 3", "UPGRADE a w 1 2 permanent 1"),
				report(ToyPublisher.OTHER, "UPGRADE a v 1 2 permanent 1")));
		assertEquals(List.of(3), totals(pools, "a", TODAY));
	}

	@Test
	void anUpgradeWithoutALimitLiftsAll() {
		Pools pools = pools("INCREMENT a v 1.0 permanent 3", "INCREMENT a v 1.5 permanent uncounted",
				"UPGRADE a v 1.0 2.0 permanent uncounted");
		assertEquals(List.of(Pool.UNCOUNTED), totals(pools, "a", TODAY));
	}

	@Test
	void aPackageGivesItsComponents() {
		Pools pools = pools("PACKAGE p v 1 COMPONENTS=\"a b:2.0 c:3.0:4\"", "INCREMENT p v 1 31-dec-2026 5");
		assertEquals(List.of(), totals(pools, "p", TODAY));
		assertEquals(5, total(pools, "a", "1"));
		assertEquals(5, total(pools, "b", "2.0"));
		assertEquals(20, total(pools, "c", "3.0"));
		assertEquals(List.of(0), totals(pools, "c", NEXT_YEAR));
		PoolLine line = pools.named("c").getFirst().lines().getFirst();
		assertEquals(List.of("INCREMENT p", "PACKAGE p"), line.proofs().stream()
				.map(proof -> proof.line().text().substring(0, proof.line().text().indexOf('p') + 1)).toList());
	}

	@Test
	void aSuiteStaysBesideItsComponents() {
		Pools pools = pools("PACKAGE p v 1 COMPONENTS=\"a b\" OPTIONS=SUITE", "INCREMENT p v 1 permanent 5",
				"INCREMENT a v 1 permanent 2");
		assertEquals(List.of(5), totals(pools, "p", TODAY));
		assertEquals(List.of(7), totals(pools, "a", TODAY));
	}

	@Test
	void aPackageOfAnotherVersionOrVendorEnablesNothing() {
		Pools pools = pools("PACKAGE p v 2 COMPONENTS=a", "PACKAGE p w 1 COMPONENTS=b", "INCREMENT p v 1 permanent 5");
		assertEquals(List.of("p"), pools.pools().stream().map(Pool::feature).toList());
	}

	@Test
	void anUpgradeOfAPackageLiftsItsComponents() {
		Pools pools = pools("PACKAGE p v 1 COMPONENTS=a", "PACKAGE p v 2 COMPONENTS=b", "INCREMENT p v 1 permanent 5",
				"UPGRADE p v 1 2 permanent 2");
		assertEquals(3, total(pools, "a", "1"));
		assertEquals(2, total(pools, "b", "2"));
	}

	@Test
	void aPoolKeepsItsIdWhileItsLinesComeAndGo() {
		String id = pools("INCREMENT ARC/INFO v 10.1 permanent 10").pools().getFirst().id();
		Pools later = pools("INCREMENT ARC/INFO v 10.1 31-dec-2027 3 SN=2", "INCREMENT ARC/INFO v 10.1 permanent 7");
		assertEquals(id, later.pools().getFirst().id());
		assertTrue(id.matches("ARC_INFO-10\\.1-[0-9a-f]{16}"), id);
	}

	@Test
	void anUntrustedLineGivesNoSeats() {
		LicenseFile changed = Samples.parse(ToyPublisher.ACME.signFile(HEAD + "INCREMENT a v 1 permanent 10\n").toString()
				.replace("permanent 10", "permanent 11"));
		LicenseReport report = LicenseCheck.anywhere(ToyPublisher.ACME, TODAY).check(changed);
		assertEquals(List.of(), Pools.of(List.of(report)).pools());
	}

	@Test
	void aTotalTooLargeForANumberIsTheLargestNumber() {
		String[] lines = IntStream.range(0, 3).mapToObj(i -> "INCREMENT a v 1 permanent 999999999 SN=" + i)
				.toArray(String[]::new);
		assertEquals(List.of(Integer.MAX_VALUE), totals(pools(lines), "a", TODAY));
	}

	private static Pools pools(String... lines) {
		return Pools.of(List.of(report(lines)));
	}

	private static LicenseReport report(String... lines) {
		return report(ToyPublisher.ACME, lines);
	}

	/** Every signed line is trusted, whatever else a check might say of it. */
	private static LicenseReport report(ToyPublisher publisher, String... lines) {
		LicenseFile file = Samples.parse(HEAD + String.join("\n", lines));
		assertEquals(List.of(), file.unreadableLines());
		return new LicenseReport(List.of(), file.signedLines().stream().<LineVerdict>map(line -> new LineVerdict.Trusted(line,
				new Verdict.Valid(publisher.keyId(), "Acme", false), file.hostIds())).toList());
	}

	private static List<Integer> totals(Pools pools, String feature, LocalDate day) {
		return pools.named(feature).stream().map(pool -> pool.total(day)).toList();
	}

	private static int total(Pools pools, String feature, String version) {
		return pools.named(feature).stream().filter(pool -> pool.version().text().equals(version))
				.mapToInt(pool -> pool.total(TODAY)).sum();
	}
}
