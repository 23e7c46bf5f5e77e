// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerNetworkTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			10.1.2.3,              10.1.2.3
			' 10.1.2.3 ',          10.1.2.3
			10.1.2.3/32,           10.1.2.3
			10.1.2.3/24,           10.1.2.0/24
			10.255.2.3/9,          10.128.0.0/9
			0.0.0.0/0,             0.0.0.0/0
			2001:DB8::1,           2001:db8::1
			2001:db8:0:0:1:0:0:1,  2001:db8::1:0:0:1
			2001:db8:ffff::1/36,   2001:db8:f000::/36
			::1,                   ::1
			::,                    ::
			::/0,                  ::/0
			fe80::1:2:3:4:5:6,     fe80:0:1:2:3:4:5:6
			1:2:3:4:5:6:7:8/127,   1:2:3:4:5:6:7:8/127
			""")
	void readsAddressesAndNetworksAndPrintsThemInOneForm(String written, String printed) {
		assertEquals(printed, PeerNetwork.parse(written).toString());
		assertEquals(PeerNetwork.parse(written), PeerNetwork.parse(printed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "licsrv01", "10.1.2", "10.1.2.256", "10.1.2.010", "10.1.2.3/33", "10.1.2.3/", "10.1.2.3/-1",
			"10.1.2.3/2x", "::1/129", "fe80::1%eth0", ":::", "1:2", "::ffff:10.1.2.3", "[::1]", "10.1.2.3;id", "10.1.2.3 -j DROP",
			"any", "10.1.2.3,10.1.2.4", "\u0661\u0660.1.2.3", "10.1.2.3\n10.1.2.4" })
	void refusesEverythingElse(String written) {
		assertThrows(IllegalArgumentException.class, () -> PeerNetwork.parse(written));
	}

	@Property
	boolean whatIsPrintedIsReadAsTheSame(@ForAll @IntRange(min = 0, max = 255) int a, @ForAll @IntRange(min = 0, max = 255) int b,
			@ForAll @IntRange(min = 0, max = 32) int prefix) {
		PeerNetwork network = PeerNetwork.parse(a + "." + b + "." + a + "." + b + "/" + prefix);
		return PeerNetwork.parse(network.toString()).equals(network);
	}
}
