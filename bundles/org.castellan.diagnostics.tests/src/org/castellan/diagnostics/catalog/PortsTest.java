// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

	@ParameterizedTest
	@CsvSource({ "6443, Single, 6443", "27000-27009, Range, 27000-27009", "'12181 12182 12190', Several, 12181 12182 12190",
			"'12181,12182', Several, 12181 12182", "33nn, Pattern, 33nn", "dynamic, Dynamic, dynamic", "?, Blank, ?",
			"'? 80 443', Blank, ?80 443", "7-7, Single, 7" })
	void eachFormIsRead(String text, String kind, String printed) {
		Ports ports = Ports.parse(text);
		assertEquals(kind, ports.getClass().getSimpleName());
		assertEquals(printed, ports.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "70000", "-1", "5-3", "80-", "eighty", "nn", "nnnn", "99nnn", "80 0", "? 70000", "1--2",
			"80;443" })
	void whatIsNoPortIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> Ports.parse(text));
	}

	@Test
	void thePatternOfSapIsAHundredPorts() {
		Ports pattern = Ports.parse("33nn");
		assertEquals(List.of(Ports.Range.of(3300, 3399)), pattern.ranges());
		assertEquals(100, pattern.numbers().count());
	}

	@Test
	void aBlankKnowsNoPort() {
		Ports blank = Ports.parse("? 1433");
		assertEquals(0, blank.numbers().count());
		assertEquals(new Ports.Blank(List.of(Ports.Range.of(1433, 1433))), blank);
	}

	@Property
	void whatIsPrintedIsReadAgain(@ForAll("ports") Ports ports) {
		assertEquals(ports, Ports.parse(ports.toString()));
	}

	@Property
	void numbersAreThoseItContains(@ForAll("ports") Ports ports, @ForAll("port") int port) {
		assertEquals(new TreeSet<>(ports.numbers().boxed().toList()).contains(port), ports.contains(port));
	}

	@Provide
	Arbitrary<Integer> port() {
		return Arbitraries.integers().between(1, 65_535);
	}

	@Provide
	Arbitrary<Ports> ports() {
		Arbitrary<Ports.Range> range = Combinators.combine(port(), Arbitraries.integers().between(0, 40))
				.as((first, more) -> Ports.Range.of(first, Math.min(first + more, 65_535)));
		Arbitrary<Ports> written = range.list().ofMinSize(1).ofMaxSize(5)
				.map(ranges -> Ports.parse(new Ports.Blank(ranges).toString().substring(1)));
		return Arbitraries.oneOf(written, range.list().ofMaxSize(3).map(Ports.Blank::new),
				Arbitraries.just(new Ports.Dynamic()), Arbitraries.integers().between(1, 655).map(n -> Ports.parse(n + "n")));
	}
}
