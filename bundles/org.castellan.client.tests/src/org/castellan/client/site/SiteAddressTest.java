// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

	private static final String PIN = "AB:".repeat(31) + "AB";

	@ParameterizedTest
	@CsvSource({ "https://licensing.example.com, https://licensing.example.com",
			"licensing.example.com, https://licensing.example.com",
			"  HTTPS://Licensing.Example.com:8443/ , https://licensing.example.com:8443",
			"https://example.com/castellan, https://example.com/castellan", "https://[::1]:8443, https://[::1]:8443",
			"127.0.0.1:8443, https://127.0.0.1:8443" })
	void addressIsReadAsPeopleWriteIt(String typed, String site) throws Exception {
		SiteAddress address = SiteAddress.parse(typed);
		assertEquals(site, address.toString());
		assertEquals(address, SiteAddress.parse(address.toString()));
	}

	@Test
	void fingerprintStandsBehindTheAddress() throws Exception {
		SiteAddress address = SiteAddress.parse("https://example.com:8443/#" + PIN.toLowerCase().replace(":", ""));
		assertEquals(PIN, address.pin().orElseThrow().value());
		assertEquals("https://example.com:8443#" + PIN, address.toString());
		assertEquals(address, SiteAddress.parse(address.toString()));
		assertEquals("https://example.com:8443", address.site());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "http://example.com", "ftp://example.com", "https://", "https:///x", "two words",
			"https://user:word@example.com", "https://example.com/?a=b" })
	void whatIsNoAddressIsRefusedWithoutAskingAnyone(String typed) {
		assertEquals("CAS-0739", assertThrows(ProblemException.class, () -> SiteAddress.parse(typed)).problem().code());
	}

	@Test
	void brokenFingerprintIsRefused() {
		assertThrows(ProblemException.class, () -> SiteAddress.parse("https://example.com#AB:CD"));
	}
}
