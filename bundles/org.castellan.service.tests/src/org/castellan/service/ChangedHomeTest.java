// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.PublisherList;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** Licences and publishers that come, go and break in the service's home, by hand or by a crash. */
class ChangedHomeTest extends OnOneService {

	@Test
	void fileThatWasBrokenByHandIsToldAndDoesNotCountAfterAReread() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		Path file = licenseFiles().getFirst();
		Files.writeString(file, Files.readString(file).replace(" 10 SIGN", " 11 SIGN"));
		AuthorizationResult result = client.postAdmin("reread", new byte[0]).as(AuthorizationResult.class);
		assertFalse(result.applied());
		Problem finding = result.problems().getFirst();
		assertEquals("CAS-0530", finding.code());
		assertEquals(file.getFileName().toString(), finding.details().get("file"));
		assertTrue(finding.why().contains("CAS-0203"), finding.why());
		assertTrue(findings().contains("CAS-0530"));
		assertEquals("CAS-0401", client.checkout("desktopAdvP", "a").problem());
	}

	@Test
	void leaseOfALicenceThatWentIsShownToItsEndAndNotRenewed() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		Files.delete(licenseFiles().getFirst());
		client.postAdmin("reread", new byte[0]);
		FeatureAvailability gone = client.availability("desktopAdvP");
		assertEquals(0, gone.total());
		assertEquals(1, gone.inUse());
		assertEquals(0, gone.available());
		assertEquals("CAS-0406", client.renew(grant).problem());
	}

	@Test
	void filePutIntoTheFolderByHandCountsAfterAReread() throws Exception {
		Files.write(service.home().licensesDirectory().resolve("from vendor.lic"), service.licenses().file("desktopAdvP", 10));
		assertTrue(client.postAdmin("reread", new byte[0]).as(AuthorizationResult.class).applied());
		assertEquals(10, client.availability("desktopAdvP").total());
	}

	@Test
	void crashBetweenFileAndLedgerIsMendedByTheNextStart() throws Exception {
		service.close();
		Files.write(service.home().licensesDirectory().resolve("written.lic"), service.licenses().file("desktopAdvP", 10));
		startAgain(TestService.surroundings());
		assertEquals(10, client.availability("desktopAdvP").total());
	}

	@Test
	void publisherThatIsTakenAwayTakesItsSeatsAlong() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		try (Stream<Path> certificates = Files.list(service.home().publishersDirectory())) {
			Files.delete(certificates.findFirst().orElseThrow());
		}
		client.postAdmin("reread", new byte[0]);
		assertEquals(List.of(), client.getAdmin("publishers").as(PublisherList.class).publishers());
		assertTrue(findings().contains("CAS-0530"));
		assertEquals("CAS-0401", client.checkout("desktopAdvP", "a").problem());
	}

	@Test
	void certificateThatIsNoneIsRefused() throws Exception {
		TestClient.Reply reply = client.postAdmin("publishers", TestClient.bytes("no certificate"));
		assertEquals(422, reply.status());
		assertTrue(reply.problem().startsWith("CAS-02"), reply.toString());
	}

	@Test
	void certificateBrokenByHandIsAFinding() throws Exception {
		Files.writeString(service.home().publishersDirectory().resolve("broken.crt"), "no certificate");
		client.postAdmin("reread", new byte[0]);
		assertTrue(findings().contains("CAS-0531"));
	}
}
