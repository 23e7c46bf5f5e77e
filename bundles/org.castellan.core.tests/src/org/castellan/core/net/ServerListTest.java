// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerListTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "27000@licsrv01 | 27000@licsrv01", "@dallas;@redlands | @dallas;@redlands",
			"27000@dallas:27000@redlands | 27000@dallas;27000@redlands", "2837@pat,2837@lee,2837@terry | 2837@pat,2837@lee,2837@terry",
			"1@a,2@b,3@c;@d | 1@a,2@b,3@c;@d", " 27000@a ; @b | 27000@a;@b", "27000@[::1] | 27000@[::1]",
			"27000@[fe80::1%eth0]:@b | 27000@[fe80::1%eth0];@b", "27000@10.0.0.1 | 27000@10.0.0.1" })
	void aListIsReadAndPrinted(String text, String printed) {
		assertEquals(printed, ServerList.parse(text).toString());
	}

	@Test
	void serversTriedInTurnAreNoQuorum() {
		ServerList list = ServerList.parse("@a;2@b:3@c");
		assertEquals(3, list.choices().size());
		assertTrue(list.choices().stream().noneMatch(ServerList.Choice::isQuorum));
		assertEquals(List.of("a", "b", "c"), list.addresses().stream().map(ServerAddress::host).toList());
	}

	@Test
	void aCommaIsAQuorum() {
		ServerList list = ServerList.parse("1@a,2@b,3@c;@d");
		assertTrue(list.choices().getFirst().isQuorum());
		assertFalse(list.choices().getLast().isQuorum());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "licsrv01", "27000", "@", "27000@", "x@a", "0@a", "65536@a", "@a;", ";@a", "@a,,@b", "@a@b",
			"27000@a b", "27000@[::1", "27000@::1", "@a;b", "27000@h\u00f6st" })
	void whatIsNoServerIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> ServerList.parse(text));
	}

	@Property
	void whatIsPrintedReadsBack(@ForAll("lists") ServerList list) {
		assertEquals(list, ServerList.parse(list.toString()));
	}

	/** Comma and semicolon mean different things, so neither may come out as the other. */
	@Property
	void separatorsKeepTheirMeaning(@ForAll("lists") ServerList list) {
		String separators = list.toString().replaceAll("\\[[^\\]]*\\]|[^,;]", "");
		String expected = list.choices().stream().map(choice -> ",".repeat(choice.members().size() - 1))
				.collect(Collectors.joining(";"));
		assertEquals(expected, separators);
	}

	@Provide
	Arbitrary<ServerList> lists() {
		Arbitrary<String> host = Arbitraries.of("a", "licsrv-01.example.org", "10.0.0.1", "::1", "fe80::1%eth0", "h_1");
		Arbitrary<ServerAddress> server = host.flatMap(name -> Arbitraries.integers().between(1, 65_535).map(PortNumber::new)
				.optional().map(port -> new ServerAddress(port, name)));
		return server.list().ofMinSize(1).ofMaxSize(3).map(ServerList.Choice::new).list().ofMinSize(1).ofMaxSize(3)
				.map(ServerList::new);
	}
}
