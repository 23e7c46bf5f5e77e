// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castellan.core.api.Hello;
import org.castellan.core.api.PortalConfiguration;
import org.castellan.core.json.Json;
import org.castellan.crypto.LeaseVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PortalConfigurationTest {

	@TempDir
	Path directory;

	@Test
	void fileHasTheFieldsShapeAndTheServicesSignature() throws Exception {
		try (TestService service = TestService.start(directory)) {
			TestClient client = service.client();
			client.postAdmin("authorizations", service.licenses().file(TestLicenses.MACHINE,
					TestLicenses.line("desktopAdvN", 9, TestLicenses.FAR).flag("USER_BASED"),
					TestLicenses.line("spatialAnalystP", 5, TestLicenses.FAR)));
			String text = client.getAdmin("portal-configuration").body();
			JsonNode shape = Json.mapper().readTree(text);
			assertEquals(List.of("maxUsers", "startDate", "startDateStr", "entitlements", "signature", "licenseManagerInfo"),
					List.copyOf(shape.propertyNames()));
			PortalConfiguration configuration = Json.mapper().readValue(text, PortalConfiguration.class);
			assertEquals(9, configuration.maxUsers());
			assertEquals(9, configuration.entitlements().get("desktopAdvN").num(), "users, not their sessions");
			assertEquals(5, configuration.entitlements().get("spatialAnalystP").num());
			assertTrue(configuration.entitlements().get("desktopAdvN").license().contains("SIGN="));
			assertEquals(service.service().running().port(), configuration.licenseManagerInfo().port());
			LeaseVerifier verifier = LeaseVerifier.of(client.get("hello").as(Hello.class).leaseKey());
			assertTrue(verifier.verify(configuration));
			assertFalse(verifier.verify(withMoreUsers(configuration)));
		}
	}

	private static PortalConfiguration withMoreUsers(PortalConfiguration genuine) {
		Map<String, PortalConfiguration.Entitlement> changed = new TreeMap<>(genuine.entitlements());
		changed.computeIfPresent("desktopAdvN",
				(name, one) -> new PortalConfiguration.Entitlement(one.num() + 1, one.type(), one.license()));
		return new PortalConfiguration(genuine.maxUsers(), genuine.startDate(), genuine.startDateStr(),
				new TreeMap<>(changed), genuine.signature(), genuine.licenseManagerInfo());
	}
}
