// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.castellan.client.FakeServer;
import org.castellan.client.Timeouts;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PublicTrust;
import org.castellan.crypto.TlsIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose certificate a site may show: of a public authority, or the one that is pinned. */
class SiteCertificateTest extends AtASite {

	private static TestAuthority authority;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory);
	}

	@Test
	void siteOfAPublicAuthorityNeedsNoFingerprint() throws Exception {
		TestAuthority.Server shown = authority.server("fine", "ip:127.0.0.1", "-1", 30);
		try (FakeServer server = FakeServer.start(shown.tls(), shown.fingerprint(), 0, FINE)) {
			assertEquals("Example Publisher", known(server).hello().publisher());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "EC", "RSA" })
	void siteMayServeAnAuthoritysCertificateWithItsChain(String keyAlgorithm) throws Exception {
		Path file = Files.writeString(directory.resolve(keyAlgorithm + "-tls.pem"), authority.pem(keyAlgorithm));
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
		TlsIdentity identity = TlsIdentity.openOrCreate(file, "localhost", InstantSource.system());
		try (FakeServer server = FakeServer.start(identity.sslContext(), identity.fingerprint().value(), 0, FINE)) {
			assertEquals("Example Publisher", known(server).hello().publisher());
		}
	}

	@Test
	void unknownCertificateIsShownByItsFingerprintAndSentNothing() throws Exception {
		try (FakeServer server = FakeServer.start(directory, FINE)) {
			Problem problem = assertFails("CAS-0732", known(server));
			assertTrue(problem.why().contains(server.fingerprint()), problem.why());
			assertEquals(List.of(), server.asked);
			String offered = problem.details().get("pinned");
			assertEquals(server.fingerprint(), SiteAddress.parse(offered).pin().orElseThrow().value());
			assertEquals("Example Publisher", new ActivationSite(SiteAddress.parse(offered), Timeouts.DEFAULT, () -> NOW)
					.hello().publisher());
		}
	}

	@Test
	void certificateForAnotherNameIsUnknown() throws Exception {
		TestAuthority.Server shown = authority.server("othername", "dns:elsewhere.example", "-1", 30);
		try (FakeServer server = FakeServer.start(shown.tls(), shown.fingerprint(), 0, FINE)) {
			assertFails("CAS-0732", known(server));
			assertEquals(List.of(), server.asked);
		}
	}

	@Test
	void otherCertificateThanThePinnedOneIsRefused() throws Exception {
		try (FakeServer server = FakeServer.start(directory, FINE)) {
			Fingerprint other = new Fingerprint("AB:".repeat(31) + "AB");
			Problem problem = assertFails("CAS-0733", new ActivationSite(at(server).withPin(other), Timeouts.DEFAULT, () -> NOW));
			assertTrue(problem.why().contains(server.fingerprint()), problem.why());
			assertEquals(List.of(), server.asked);
		}
	}

	@ParameterizedTest
	@CsvSource({ "ended, -400, 30", "tocome, +30, 30" })
	void certificateOfAnotherTimeIsToldWithItsDays(String name, String start, int days) throws Exception {
		TestAuthority.Server shown = authority.server(name, "ip:127.0.0.1", start, days);
		try (FakeServer server = FakeServer.start(shown.tls(), shown.fingerprint(), 0, FINE)) {
			Problem problem = assertFails("CAS-0734", known(server));
			assertTrue(problem.remedy().contains("date and time"), problem.remedy());
		}
	}

	/** By the test's authority. */
	private static ActivationSite known(FakeServer server) throws ProblemException {
		return new ActivationSite(at(server), PublicTrust.of(authority.trusted()), Timeouts.DEFAULT, () -> NOW);
	}
}
