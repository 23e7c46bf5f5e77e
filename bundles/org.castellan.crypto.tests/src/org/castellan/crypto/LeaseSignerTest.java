// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.castellan.crypto.Samples.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseSignerTest {

	private static final Instant NOW = SettableTime.START;
	private static final LeaseGrant GRANT = new LeaseGrant("L1", "R1", "desktopAdvP", 1, new Holder("jsmith", "GIS-07", ":0", 7),
			42, NOW, 120_000, NOW.plusSeconds(120), Samples.LINE, List.of("0242ac150003", "ANY"), "pem\nlines\n", "");

	@TempDir
	Path directory;

	@Test
	void aSignedGrantIsVerified() throws Exception {
		LeaseSigner signer = signer();
		assertTrue(LeaseVerifier.of(signer.publicKey()).verify(signer.sign(GRANT)));
	}

	@Test
	void theKeyStaysTheSame() throws Exception {
		LeaseGrant signed = signer().sign(GRANT);
		assertEquals(signed, signer().sign(GRANT));
		assertTrue(LeaseVerifier.of(signer().publicKey()).verify(signed));
	}

	@Test
	void aGrantWithAnyFieldAlteredIsNotVerified() throws Exception {
		LeaseSigner signer = signer();
		LeaseVerifier verifier = LeaseVerifier.of(signer.publicKey());
		String signature = signer.sign(GRANT).signature();
		for (LeaseGrant altered : alterations()) {
			assertFalse(verifier.verify(altered.withSignature(signature)), altered.toString());
		}
	}

	private static List<LeaseGrant> alterations() {
		LeaseGrant g = GRANT;
		Holder h = g.holder();
		List<Holder> holders = List.of(new Holder("jsmitt", h.host(), h.display(), h.process()),
				new Holder(h.user(), "GIS-08", h.display(), h.process()), new Holder(h.user(), h.host(), "", h.process()),
				new Holder(h.user(), h.host(), h.display(), 8));
		List<LeaseGrant> altered = new ArrayList<>(List.of(
				new LeaseGrant("L2", g.requestId(), g.feature(), 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine(), g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R2", g.feature(), 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine(), g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", "other", 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine(), g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 2, h, 42, NOW, 120_000, g.ends(), g.licenseLine(), g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 43, NOW, 120_000, g.ends(), g.licenseLine(), g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 42, NOW.plusNanos(1), 120_000, g.ends(), g.licenseLine(),
						g.hostIds(), g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 42, NOW, 120_001, g.ends(), g.licenseLine(), g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 42, NOW, 120_000, NOW, g.licenseLine(), g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine() + " ", g.hostIds(),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine(), List.of("ANY"),
						g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine(),
						List.of("0242ac150003 ANY"), g.publisher(), ""),
				new LeaseGrant("L1", "R1", g.feature(), 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine(), g.hostIds(),
						"pem lines ", ""),
				new LeaseGrant("L1\nR1", "desktopAdvP", "1", 1, h, 42, NOW, 120_000, g.ends(), g.licenseLine(), g.hostIds(),
						g.publisher(), "")));
		holders.forEach(holder -> altered.add(new LeaseGrant("L1", "R1", g.feature(), 1, holder, 42, NOW, 120_000, g.ends(),
				g.licenseLine(), g.hostIds(), g.publisher(), "")));
		return altered;
	}

	@Test
	void fieldsCannotChangePlaces() throws Exception {
		LeaseSigner signer = signer();
		LeaseGrant one = new LeaseGrant("a\nb", "c", "d", 1, GRANT.holder(), 1, NOW, 1, NOW, "", List.of(), "", "");
		LeaseGrant two = new LeaseGrant("a", "b\nc", "d", 1, GRANT.holder(), 1, NOW, 1, NOW, "", List.of(), "", "");
		assertNotEquals(signer.sign(one).signature(), signer.sign(two).signature());
	}

	@Test
	void aSignatureWithAnyBitAlteredIsNotVerified() throws Exception {
		LeaseSigner signer = signer();
		LeaseVerifier verifier = LeaseVerifier.of(signer.publicKey());
		byte[] signature = Base64.getDecoder().decode(signer.sign(GRANT).signature());
		for (int i = 0; i < signature.length * 8; i++) {
			byte[] altered = signature.clone();
			altered[i / 8] ^= (byte) (1 << i % 8);
			assertFalse(verifier.verify(GRANT.withSignature(Base64.getEncoder().encodeToString(altered))));
		}
		for (String none : List.of("", "!", "AAAA", Base64.getEncoder().encodeToString(new byte[64]))) {
			assertFalse(verifier.verify(GRANT.withSignature(none)));
		}
	}

	@Test
	void anotherServicesGrantIsNotVerified() throws Exception {
		LeaseSigner other = LeaseSigner.openOrCreate(directory.resolve("other.key"));
		assertFalse(LeaseVerifier.of(signer().publicKey()).verify(other.sign(GRANT)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "!", "AAAA", "MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void aBadLeaseKeyIsTold(String key) {
		assertProblem(CryptoProblem.BAD_LEASE_KEY, () -> LeaseVerifier.of(key));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theKeyIsForItsOwnerOnlyAndRefusedWhenEveryoneCanReadIt() throws Exception {
		signer();
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
		for (String exposed : List.of("rw-r--r--", "rw-----w-")) {
			Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(exposed));
			assertProblem(CryptoProblem.SECRET_EXPOSED, this::signer);
		}
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw----"));
		signer();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
			"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "-----BEGIN PRIVATE KEY-----\n" })
	void aDamagedKeyIsToldAndNotReplaced(String content) throws Exception {
		signer();
		Files.writeString(file(), content);
		assertProblem(CryptoProblem.SECRET_DAMAGED, this::signer);
		assertEquals(content, Files.readString(file()));
	}

	@Test
	void aKeyThatIsTooLargeIsNotRead() throws Exception {
		signer();
		Files.write(file(), new byte[1_000_000]);
		assertProblem(CryptoProblem.UNREADABLE, this::signer);
	}

	@Test
	void manyThreadsSignAndVerify() throws Exception {
		LeaseSigner signer = signer();
		LeaseVerifier verifier = LeaseVerifier.of(signer.publicKey());
		Callable<Boolean> task = () -> verifier.verify(signer.sign(GRANT));
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> result : threads.invokeAll(java.util.Collections.nCopies(400, task))) {
				assertTrue(result.get());
			}
		}
	}

	private Path file() {
		return directory.resolve("lease.key");
	}

	private LeaseSigner signer() throws org.castellan.core.problem.ProblemException {
		return LeaseSigner.openOrCreate(file());
	}
}
