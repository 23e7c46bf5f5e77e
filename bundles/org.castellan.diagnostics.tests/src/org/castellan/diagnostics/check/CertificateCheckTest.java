// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateCheckTest {

	@ParameterizedTest
	@CsvSource({ "gis01.example.com, GIS01.example.com, true", "*.example.com, gis01.example.com, true",
			"*.example.com, example.com, false", "*.example.com, a.b.example.com, false", "*, gis01, false",
			"127.0.0.1, 127.0.0.1, true", "0:0:0:0:0:0:0:1, ::1, true", "gis01, gis02, false", "*.com, gis01, false" })
	void aNameIsForAHost(String name, String host, boolean is) {
		assertEquals(is, CertificateCheck.isFor(name, host));
	}
}
