// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.host.HostId;
import org.castellan.machine.MachineIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, as the service runs: Jetty finds what speaks HTTP/2 through the class path. */
class Http2Test {

	@TempDir
	Path directory;

	@Test
	void http2IsSpokenWhereTheClientOffersIt() throws Exception {
		TestLicenses licenses = TestLicenses.in(directory.resolve("publisher"));
		ServiceOptions options = TestService.options(directory).withTrust(List.of(licenses.certificate()));
		HostId machine = MachineIds.ofThisMachine().ids().getFirst().id();
		byte[] file = licenses.file(machine, TestLicenses.line("desktopAdvP", 2, TestLicenses.FAR));
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
				TestClient modern = TestClient.of(service.ready(), options.home(), HttpClient.Version.HTTP_2)) {
			HttpResponse<String> hello = modern.send(modern.request("hello").GET().build());
			assertEquals(HttpClient.Version.HTTP_2, hello.version());
			assertTrue(modern.postAdmin("authorizations", file).as(AuthorizationResult.class).applied());
			HttpResponse<InputStream> events = modern.stream("events");
			LeaseGrant grant = modern.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
				assertTrue(lines.lines().anyMatch(line -> line.startsWith("data: ") && line.contains("desktopAdvP")));
			}
			assertEquals(204, modern.release(grant).status());
			assertEquals(413, modern.postAdmin("publishers", new byte[1 << 20]).status());
		}
	}
}
