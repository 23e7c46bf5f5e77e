// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519KeysTest {

	private static final String PKCS8_HEADER = "302e020100300506032b657004220420";
	private static final String SPKI_HEADER = "302a300506032b6570032100";
	/** The order of the group, RFC 8032 section 5.1. */
	private static final BigInteger L = BigInteger.TWO.pow(252)
			.add(new BigInteger("27742317777372353535851937790883648493"));
	/** The prime of the field. */
	private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
	private static final byte[] MESSAGE = "a feature line".getBytes(StandardCharsets.UTF_8);

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', value = { // RFC 8032, section 7.1, tests 1 and 2
			"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
					+ "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
					+ "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
					+ "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
			"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
					+ "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
					+ "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
					+ "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00" })
	void signsAsTheStandardsExamples(String secret, String point, String message, String signature) {
		SigningKey key = SigningKey.ofPkcs8(hex(PKCS8_HEADER + secret));
		assertArrayEquals(hex(SPKI_HEADER + point), key.verifyingKey().subjectPublicKeyInfo());
		assertArrayEquals(hex(signature), key.sign(hex(message)));
		assertTrue(key.verifyingKey().verify(hex(message), hex(signature)));
	}

	@Test
	void theJdkVerifiesWhatWeSign() throws Exception {
		SigningKey key = SigningKey.generate(new SecureRandom());
		PublicKey theirs = KeyFactory.getInstance("Ed25519")
				.generatePublic(new X509EncodedKeySpec(key.verifyingKey().subjectPublicKeyInfo()));
		Signature signature = Signature.getInstance("Ed25519");
		signature.initVerify(theirs);
		signature.update(MESSAGE);
		assertTrue(signature.verify(key.sign(MESSAGE)));
	}

	@Test
	void weVerifyWhatTheJdkSigns() throws Exception {
		KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(pair.getPrivate());
		signature.update(MESSAGE);
		VerifyingKey key = VerifyingKey.ofSubjectPublicKeyInfo(pair.getPublic().getEncoded());
		assertTrue(key.verify(MESSAGE, signature.sign()));
		assertArrayEquals(SigningKey.ofPkcs8(pair.getPrivate().getEncoded()).sign(MESSAGE), signature(pair));
	}

	private static byte[] signature(KeyPair pair) throws Exception {
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(pair.getPrivate());
		signature.update(MESSAGE);
		return signature.sign();
	}

	@Test
	void theSecondSpellingOfASignatureIsRejected() {
		SigningKey key = SigningKey.generate(new SecureRandom());
		byte[] signature = key.sign(MESSAGE);
		for (int times = 1; times <= 8; times++) {
			byte[] other = signature.clone();
			byte[] s = littleEndian(number(signature, 32).add(L.multiply(BigInteger.valueOf(times))));
			System.arraycopy(s, 0, other, 32, 32);
			assertFalse(key.verifyingKey().verify(MESSAGE, other), "S + " + times + " L");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { // the points of order 1, 2, 4 and 8, and second spellings of some
			"0100000000000000000000000000000000000000000000000000000000000000",
			"0100000000000000000000000000000000000000000000000000000000000080",
			"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
			"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
			"0000000000000000000000000000000000000000000000000000000000000000",
			"0000000000000000000000000000000000000000000000000000000000000080",
			"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
			"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
			"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
			"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
			"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
			"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" })
	void aKeyOfSmallOrderIsNone(String point) {
		assertThrows(IllegalArgumentException.class, () -> VerifyingKey.of(hex(point)));
		assertThrows(IllegalArgumentException.class,
				() -> VerifyingKey.ofSubjectPublicKeyInfo(hex(SPKI_HEADER + point)));
	}

	@Test
	void aKeyOfMixedOrderIsNone() {
		byte[] sound = Arrays.copyOfRange(SigningKey.generate(new SecureRandom()).verifyingKey().subjectPublicKeyInfo(),
				12, 44);
		VerifyingKey.of(sound);
		// adding the point of order 2, (0, -1), to (x, y) gives (-x, -y)
		boolean sign = sound[31] < 0;
		sound[31] &= 0x7f;
		byte[] mixed = littleEndian(P.subtract(number(sound, 0)));
		mixed[31] |= (byte) (sign ? 0 : 0x80);
		assertThrows(IllegalArgumentException.class, () -> VerifyingKey.of(mixed));
	}

	@Test
	void aKeyHasOneSpelling() {
		byte[] info = SigningKey.generate(new SecureRandom()).verifyingKey().subjectPublicKeyInfo();
		byte[] withParameters = hex("302c300706032b65700500032100" + HexFormat.of().formatHex(info, 12, 44));
		assertThrows(IllegalArgumentException.class, () -> VerifyingKey.ofSubjectPublicKeyInfo(withParameters));
		assertThrows(IllegalArgumentException.class,
				() -> VerifyingKey.ofSubjectPublicKeyInfo(Arrays.copyOf(info, info.length + 1)));
	}

	@Test
	void anyBytesAreAKeyOrAnIllegalArgument() {
		byte[] info = SigningKey.generate(new SecureRandom()).verifyingKey().subjectPublicKeyInfo();
		byte[] secret = SigningKey.generate(new SecureRandom()).pkcs8();
		for (int i = 0; i < secret.length; i++) {
			for (int bit = 0; bit < 8; bit++) {
				tryAsKey(altered(info, Math.min(i, info.length - 1), bit), altered(secret, i, bit));
			}
			tryAsKey(Arrays.copyOf(info, Math.min(i, info.length)), Arrays.copyOf(secret, i));
		}
	}

	private static void tryAsKey(byte[] info, byte[] secret) {
		try {
			VerifyingKey.ofSubjectPublicKeyInfo(info);
		} catch (IllegalArgumentException e) {
			assertFalse(String.valueOf(e.getMessage()).isBlank());
		}
		try {
			SigningKey.ofPkcs8(secret);
		} catch (IllegalArgumentException e) {
			assertFalse(String.valueOf(e.getMessage()).isBlank());
		}
	}

	@Test
	void pkcs8IsReadBack() {
		SigningKey key = SigningKey.generate(new SecureRandom());
		assertEquals(key.verifyingKey(), SigningKey.ofPkcs8(key.pkcs8()).verifyingKey());
	}

	private static byte[] altered(byte[] bytes, int index, int bit) {
		byte[] other = bytes.clone();
		other[index] ^= (byte) (1 << bit);
		return other;
	}

	/** The number that 32 little-endian bytes are. */
	private static BigInteger number(byte[] bytes, int offset) {
		byte[] turned = new byte[32];
		for (int i = 0; i < 32; i++) {
			turned[i] = bytes[offset + 31 - i];
		}
		return new BigInteger(1, turned);
	}

	private static byte[] littleEndian(BigInteger value) {
		byte[] bytes = new byte[32];
		for (int i = 0; i < 32; i++) {
			bytes[i] = value.shiftRight(8 * i).byteValue();
		}
		return bytes;
	}

	private static byte[] hex(String digits) {
		return HexFormat.of().parseHex(digits);
	}
}
