// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LogEntry;
import org.castellan.core.api.LogPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service tells of itself to monitoring and to administrators. */
class MonitoringTest {

	private static final Pattern SAMPLE = Pattern.compile("[a-z_]+(\\{([a-z]+=\"[^\"\\n]*\",?)+})? -?\\d+");

	@TempDir
	Path directory;

	private TestService service;
	private TestClient client;

	@BeforeEach
	void start() throws Exception {
		service = TestService.start(directory);
		client = service.client();
		client.postAdmin("authorizations", service.licenses().file("desktopAdvP", 2));
	}

	@AfterEach
	void stop() {
		service.close();
	}

	@Test
	void metricsCountWhatHappened() throws Exception {
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		client.checkout("desktopAdvP", "jsmith");
		client.release(grant);
		String text = client.get("/metrics").body();
		assertTrue(text.contains("castellan_leases_total{event=\"out\"} 2\n"), text);
		assertTrue(text.contains("castellan_leases_total{event=\"denied\"} 1\n"), text);
		assertTrue(text.contains("castellan_leases_total{event=\"in\"} 1\n"), text);
		assertTrue(text.contains("castellan_serving 1\n"), text);
		assertTrue(Pattern.compile("castellan_seats_in_use\\{feature=\"desktopAdvP\".*} 1\n").matcher(text).find(), text);
		assertFalse(text.contains("jsmith"), "no names of people");
	}

	@Test
	void metricsAreOpenMetrics() throws Exception {
		HttpResponse<String> response = client.send(client.request("/metrics").GET().build());
		assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/openmetrics-text"));
		List<String> lines = response.body().lines().toList();
		assertEquals("# EOF", lines.getLast());
		for (String line : lines.subList(0, lines.size() - 1)) {
			assertTrue(line.startsWith("# TYPE ") || line.startsWith("# HELP ") || SAMPLE.matcher(line).matches(), line);
		}
	}

	@Test
	void hostIdsAreThoseOfTheMachine() throws Exception {
		assertEquals(TestLicenses.MACHINE.toString(),
				client.getAdmin("host-ids").as(HostIdList.class).hostIds().getFirst().value());
	}

	@Test
	void logTellsWhoTookAndGaveBackAndWhoWasDenied() throws Exception {
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		client.checkout("desktopAdvP", "mlee").as(LeaseGrant.class);
		client.checkout("desktopAdvP", "late");
		client.release(grant);
		List<LogEntry> entries = client.getAdmin("log").as(LogPage.class).entries();
		assertEquals(List.of("STARTED", "AUTHORIZED", "OUT", "OUT", "DENIED", "IN"),
				entries.stream().map(LogEntry::kind).toList());
		assertEquals("jsmith", entries.get(2).facts().get("user"));
		assertEquals("CAS-0402", entries.get(4).facts().get("code"));
		assertEquals("jsmith", entries.get(5).facts().get("user"));
		assertEquals(grant.lease(), entries.get(5).facts().get("lease"));
		List<LogEntry> later = client.getAdmin("log?after=" + entries.get(3).number()).as(LogPage.class).entries();
		assertEquals(List.of("DENIED", "IN"), later.stream().map(LogEntry::kind).toList());
		assertEquals(1, client.getAdmin("log?most=1").as(LogPage.class).entries().size());
	}

	@Test
	void leaseTakenByAnAdministratorIsShownSoAndNotRenewed() throws Exception {
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		TestClient.Reply removed = client.postAdmin("leases/" + grant.lease() + "/release", new byte[0]);
		assertTrue(removed.body().contains("quarantined"), removed.body());
		assertEquals("CAS-0405", client.renew(grant).problem());
		assertEquals(1, client.availability("desktopAdvP").inUse());
		assertEquals("CAS-0417", client.postAdmin("leases/" + grant.lease() + "/release", new byte[0]).problem());
		assertEquals("CAS-0403", client.postAdmin("leases/99999/release", new byte[0]).problem());
		assertEquals("CAS-0403", client.postAdmin("leases/none/release", new byte[0]).problem());
	}

	@Test
	void answersAreNotKeptByAnyone() throws Exception {
		HttpResponse<String> hello = client.send(client.request("hello").GET().build());
		assertEquals("no-store", hello.headers().firstValue("Cache-Control").orElse(""));
		assertEquals(Set.of(), Set.copyOf(hello.headers().allValues("Server")));
	}
}
