// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a request came from, whatever it says itself. */
class TrustedProxiesTest {

	private static final TrustedProxies PROXIES = new TrustedProxies(
			List.of(AddressRange.parse("10.0.0.0/9"), AddressRange.parse("2001:db8::/33"), AddressRange.parse("192.0.2.7")));

	/** The header may come in several lines, here told apart by {@code |}. */
	@ParameterizedTest(name = "{0} from {1} is {2}")
	@CsvSource({
			// directly
			"203.0.113.5, '', 203.0.113.5", "203.0.113.5, 198.51.100.1, 203.0.113.5", "10.128.0.1, 198.51.100.1, 10.128.0.1",
			"192.0.2.8, 198.51.100.1, 192.0.2.8",
			// by one proxy, and by two
			"10.0.0.1, 203.0.113.5, 203.0.113.5", "10.127.255.255, 203.0.113.5, 203.0.113.5",
			"10.0.0.1, '203.0.113.5, 10.0.0.2', 203.0.113.5", "10.0.0.1, '203.0.113.5 | 192.0.2.7', 203.0.113.5",
			// what a client wrote itself stands before what the proxy wrote
			"10.0.0.1, '198.51.100.1, 203.0.113.5', 203.0.113.5", "10.0.0.1, '10.0.0.9,203.0.113.5', 203.0.113.5",
			"10.0.0.1, '198.51.100.1 | 203.0.113.5', 203.0.113.5",
			// with ports, of IPv6, mapped
			"10.0.0.1, 203.0.113.5:4711, 203.0.113.5", "10.0.0.1, '[2001:db9::1]:4711', 2001:db9:0:0:0:0:0:1",
			"2001:db8:0:0:0:0:0:1, 2001:db8:8000::1, 2001:db8:8000:0:0:0:0:1", "10.0.0.1, '::ffff:203.0.113.5', 203.0.113.5",
			// nothing to rely on: the last that is known
			"10.0.0.1, '', 10.0.0.1", "10.0.0.1, unknown, 10.0.0.1", "10.0.0.1, '203.0.113.5, localhost', 10.0.0.1",
			"10.0.0.1, '203.0.113.5, unknown, 10.0.0.2', 10.0.0.2", "10.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3",
			"10.0.0.1, ',,', 10.0.0.1", "10.0.0.1, 1.2.3, 10.0.0.1", "10.0.0.1, 999.1.1.1, 10.0.0.1", "10.0.0.1, '[::1', 10.0.0.1" })
	void theClientIsTheLastAddressThatIsNoProxys(String remote, String header, String client) {
		assertEquals(client, PROXIES.client(remote, Arrays.stream(header.split("\\|")).map(String::strip).toList()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "203.0.113.5", "10.0.0.1", "127.0.0.1" })
	void withoutProxiesTheHeaderSaysNothing(String remote) {
		assertEquals(remote, TrustedProxies.NONE.client(remote, List.of("198.51.100.1")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0/8", "::/129", "proxy.example.com", "10.0.0.0/a",
			"/8" })
	void whatIsNoRangeIsNotTaken(String text) {
		assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(text));
	}
}
