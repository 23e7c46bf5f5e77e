// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.castellan.core.json.Json;
import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ServiceSettingsTest {

	@Test
	void smallestFileMeansTheDefaults() {
		assertEquals(ServiceSettings.fresh("x"), read("{\"format\":1,\"serviceId\":\"x\"}"));
	}

	@Test
	void whatIsWrittenReadsBack() {
		ServiceSettings settings = ServiceSettings.fresh("x").withPort(27_100).withBind("10.1.2.3");
		assertEquals(settings, read(Json.pretty().writeValueAsString(settings)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"port\":-1", "\"port\":65536", "\"leaseSeconds\":1", "\"leaseSeconds\":1000",
			"\"maxLeaseSeconds\":100000", "\"maxViewers\":-1" })
	void settingsThatMakeNoSenseAreRefused(String field) {
		assertThrows(JacksonException.class, () -> read("{\"format\":1,\"serviceId\":\"x\"," + field + "}"));
	}

	/** A client that renews when its connection is being closed would not know whether it was heard. */
	@Test
	void aConnectionIsKeptUntilTheNextRenewalAndLongerThanClientsKeepIt() {
		ServiceSettings settings = ServiceSettings.fresh("x");
		assertTrue(settings.idleSeconds() > settings.leaseSeconds() / 3 && settings.idleSeconds() > 30, settings::toString);
	}

	@Test
	void versionIsThatOfTheBundle() throws Exception {
		String manifest = Files.readString(
				ProjectFiles.root().resolve("bundles/org.castellan.service/META-INF/MANIFEST.MF"));
		assertTrue(manifest.contains("Bundle-Version: " + LicenseService.VERSION + ".qualifier"), manifest);
	}

	private static ServiceSettings read(String json) {
		return Json.mapper().readValue(json, ServiceSettings.class);
	}
}
