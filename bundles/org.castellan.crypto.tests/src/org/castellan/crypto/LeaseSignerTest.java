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
import org.castellan.core.json.Json;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class LeaseSignerTest {

	private static final Instant NOW = SettableTime.START;
	private static final LeaseGrant GRANT = new LeaseGrant("L1", "R1", "desktopAdvP", 1,
			new Holder("jsmith", "GIS-07", ":0", 7),
			42, "seal", NOW, 120_000, NOW.plusSeconds(120), Samples.LINE, List.of("0242ac150003", "ANY"), "pem\nlines\n", "");

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
		assertTrue(alterations().size() >= 15);
		for (LeaseGrant altered : alterations()) {
			assertNotEquals(GRANT, altered);
			assertFalse(verifier.verify(altered.withSignature(signature)), altered.toString());
		}
	}

	/**
	 * Every field but the signature altered in turn, by its name in JSON, so that none is forgotten when one is added.
	 */
	private static List<LeaseGrant> alterations() {
		ObjectNode whole = Json.mapper().valueToTree(GRANT);
		List<LeaseGrant> altered = new ArrayList<>();
		for (String name : whole.propertyNames()) {
			if (name.equals("holder")) {
				ObjectNode holder = (ObjectNode) whole.get(name);
				holder.propertyNames().forEach(part -> altered.add(grant(with(whole, name, altered(holder, part)))));
			} else if (!name.equals("signature")) {
				altered.add(grant(altered(whole, name)));
			}
		}
		return altered;
	}

	private static ObjectNode altered(ObjectNode whole, String name) {
		JsonNode value = whole.get(name);
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		return with(whole, name, switch (value.getNodeType()) {
			case NUMBER -> nodes.numberNode(value.asLong() + 1);
			case ARRAY -> ((ArrayNode) value.deepCopy()).add("DEMO");
			default -> nodes.stringNode(value.asString().endsWith("Z") ? "1999-12-31T23:59:59Z" : value.asString()
					+ "x");
		});
	}

	private static ObjectNode with(ObjectNode whole, String name, JsonNode value) {
		ObjectNode changed = whole.deepCopy();
		changed.set(name, value);
		return changed;
	}

	private static LeaseGrant grant(ObjectNode node) {
		return Json.mapper().treeToValue(node, LeaseGrant.class);
	}

	@Test
	void hostIdsAndLineEndsAreNotMixedUp() throws Exception {
		LeaseSigner signer = signer();
		LeaseVerifier verifier = LeaseVerifier.of(signer.publicKey());
		String signature = signer.sign(GRANT).signature();
		ObjectNode whole = Json.mapper().valueToTree(GRANT);
		ArrayNode joined = JsonNodeFactory.instance.arrayNode().add("0242ac150003 ANY");
		assertFalse(verifier.verify(grant(with(whole, "hostIds", joined)).withSignature(signature)));
		JsonNode unwrapped = JsonNodeFactory.instance.stringNode("pem lines ");
		assertFalse(verifier.verify(grant(with(whole, "publisher", unwrapped)).withSignature(signature)));
	}

	@Test
	void aSealIsOfOneNumberAndOneService() throws Exception {
		LeaseSigner signer = signer();
		String seal = signer.seal(42);
		assertTrue(signer.isSealed(42, seal));
		assertFalse(signer.isSealed(43, seal));
		assertFalse(signer.isSealed(42, ""));
		assertFalse(LeaseSigner.openOrCreate(directory.resolve("other.key")).isSealed(42, seal));
		assertTrue(signer().isSealed(42, seal));
	}

	@Test
	void fieldsCannotChangePlaces() throws Exception {
		LeaseSigner signer = signer();
		LeaseGrant one = new LeaseGrant("a\nb", "c", "d", 1, GRANT.holder(), 1, "", NOW, 1, NOW, "", List.of(), "", "");
		LeaseGrant two = new LeaseGrant("a", "b\nc", "d", 1, GRANT.holder(), 1, "", NOW, 1, NOW, "", List.of(), "", "");
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
