// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.Hello;
import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseRequest;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.PackageLine;
import org.castellan.core.license.SignedLine;
import org.castellan.crypto.LeaseVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job over real sockets: a licence file becomes seats, seats go out and come back. */
class SeatsOverHttpTest {

	@TempDir
	Path directory;

	private TestService service;
	private TestClient client;

	@BeforeEach
	void startAndAuthorize() throws Exception {
		service = TestService.start(directory);
		client = service.client();
		byte[] file = service.licenses().file("desktopAdvP", 2);
		assertTrue(client.postAdmin("authorizations", file).as(AuthorizationResult.class).applied());
	}

	@AfterEach
	void stop() {
		service.close();
	}

	@Test
	void checkoutTakesASeatThatReleaseGivesBack() throws Exception {
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		FeatureAvailability held = client.availability("desktopAdvP");
		assertEquals(1, held.inUse());
		assertEquals(1, held.available());
		assertEquals("jsmith", held.holders().getFirst().user());
		assertEquals("2099-12-31", held.expires());
		assertEquals(204, client.release(grant).status());
		assertEquals(2, client.availability("desktopAdvP").available());
	}

	@Test
	void grantIsSignedByTheServiceAndCarriesThePublishersLine() throws Exception {
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		Hello hello = client.get("hello").as(Hello.class);
		assertTrue(LeaseVerifier.of(hello.leaseKey()).verify(grant));
		assertTrue(grant.licenseLine().startsWith("INCREMENT desktopAdvP"), grant.licenseLine());
		assertEquals(TestLicenses.MACHINE.toString(), grant.hostIds().getFirst());
		assertTrue(grant.publisher().startsWith("-----BEGIN CERTIFICATE"), grant.publisher());
	}

	@Test
	void grantOfAPackagesComponentCarriesThePackageLineToo() throws Exception {
		byte[] file = service.licenses().suite("officeSuite", "spatialAnalystP", 1);
		assertTrue(client.postAdmin("authorizations", file).as(AuthorizationResult.class).applied());
		LeaseGrant grant = client.checkout("spatialAnalystP", "jsmith").as(LeaseGrant.class);
		LicenseFile proofs = LicenseFile.parse(grant.licenseLine().getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of("officeSuite", "officeSuite"), proofs.signedLines().stream().map(SignedLine::name).toList());
		assertTrue(proofs.signedLines().getFirst() instanceof FeatureLine, grant.licenseLine());
		assertTrue(proofs.signedLines().getLast() instanceof PackageLine, grant.licenseLine());
	}

	@Test
	void onlyTheHolderCanRenewAndReleaseAlthoughAnyoneSeesTheNumbers() throws Exception {
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		for (String act : List.of("renew", "release")) {
			for (String seal : List.of("", "AAAAAAAAAAAAAAAAAAAAAA")) {
				TestClient.Reply reply = client.post("leases/" + grant.lease() + "/" + act,
						new LeaseRequest(UUID.randomUUID().toString(), grant.fencing(), seal));
				assertEquals(403, reply.status());
				assertTrue(reply.body().contains("CAS-0415"), reply.body());
			}
		}
		assertEquals(1, client.availability("desktopAdvP").inUse());
	}

	@Test
	void nobodyBringsTheServiceToRefuseByClaimingToHaveSeenTheFuture() throws Exception {
		client.post("checkouts", new CheckoutRequest(UUID.randomUUID().toString(), "desktopAdvP", 1,
				new Holder("mallory", "GIS-66", "", 0), 0, Long.MAX_VALUE, "AAAAAAAAAAAAAAAAAAAAAA"));
		assertEquals(200, client.checkout("desktopAdvP", "jsmith").status());
	}

	@Test
	void sameRequestIdGetsTheSameLease() throws Exception {
		String id = UUID.randomUUID().toString();
		LeaseGrant first = client.checkout(id, "desktopAdvP", "jsmith").as(LeaseGrant.class);
		LeaseGrant again = client.checkout(id, "desktopAdvP", "jsmith").as(LeaseGrant.class);
		assertEquals(first.lease(), again.lease());
		assertEquals(1, client.availability("desktopAdvP").inUse());
	}

	@Test
	void checkoutBeyondTheLastSeatIsDeniedWithNumbers() throws Exception {
		client.checkout("desktopAdvP", "a").as(LeaseGrant.class);
		client.checkout("desktopAdvP", "b").as(LeaseGrant.class);
		TestClient.Reply denied = client.checkout("desktopAdvP", "c");
		assertEquals(409, denied.status());
		assertEquals("CAS-0402", denied.problem());
		assertTrue(denied.body().contains("2 of 2"), denied.body());
		TestClient.Reply impossible = client.checkout(UUID.randomUUID().toString(), "desktopAdvP", "d", 3);
		assertEquals(409, impossible.status());
		assertEquals("CAS-0418", impossible.problem());
	}

	@Test
	void renewalKeepsTheFencingNumber() throws Exception {
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		LeaseGrant renewed = client.renew(grant).as(LeaseGrant.class);
		assertEquals(grant.fencing(), renewed.fencing());
		assertEquals(grant.lease(), renewed.lease());
	}

	@Test
	void unknownFeatureIsNotFound() throws Exception {
		TestClient.Reply denied = client.checkout("nobodyHasThis", "jsmith");
		assertEquals(404, denied.status());
		assertEquals("CAS-0401", denied.problem());
	}
}
