// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.castellan.core.json.Json;
import org.castellan.http.HttpFront;
import org.castellan.service.internal.home.OpenHome;
import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ServiceSettingsTest {

	@TempDir
	private Path directory;

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
			"\"maxLeaseSeconds\":100000", "\"maxViewers\":-1", "\"idleSeconds\":-1" })
	void settingsThatMakeNoSenseAreRefused(String field) {
		assertThrows(JacksonException.class, () -> read("{\"format\":1,\"serviceId\":\"x\"," + field + "}"));
	}

	/** A client that renews when its connection is being closed would not know whether it was heard. */
	@Test
	void aConnectionIsKeptUntilTheNextRenewalAndLongerThanClientsKeepIt() {
		ServiceSettings settings = ServiceSettings.fresh("x");
		assertTrue(settings.idle().toSeconds() > settings.leaseSeconds() / 3 && settings.idle().toSeconds() > 30,
				settings::toString);
	}

	/** What a program wrote whose default was 30. */
	@Test
	void theDefaultOfAnEarlierProgramDoesNotOutliveItInAHome() throws Exception {
		Home home = Home.of(Files.createDirectories(directory.resolve("home")));
		Files.writeString(home.settingsFile(), """
				{
				  "format" : 1,
				  "serviceId" : "of-before",
				  "port" : 0,
				  "lastPort" : 27000,
				  "bind" : "0.0.0.0",
				  "clientToken" : false,
				  "leaseSeconds" : 90,
				  "maxLeaseSeconds" : 900,
				  "maxConnections" : 5000,
				  "maxViewers" : 200,
				  "idleSeconds" : 30
				}
				""");
		try (OpenHome open = OpenHome.open(home)) {
			assertEquals(HttpFront.Limits.USUAL_IDLE, open.settings().idle());
			assertEquals("of-before", open.settings().serviceId());
			open.use(open.settings().withLastPort(27_001));
			open.remember();
		}
		assertEquals(0, Json.mapper().readTree(Files.readString(home.settingsFile())).get("idleSeconds").asInt());
	}

	@Test
	void aNewHomeKeepsNoDefaultOfWhenAConnectionIsIdle() throws Exception {
		Home home = Home.of(directory.resolve("home"));
		OpenHome.open(home).close();
		assertEquals(0, Json.mapper().readTree(Files.readString(home.settingsFile())).get("idleSeconds").asInt());
		assertEquals(Duration.ofSeconds(31), read("{\"format\":1,\"serviceId\":\"x\",\"idleSeconds\":31}").idle());
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
