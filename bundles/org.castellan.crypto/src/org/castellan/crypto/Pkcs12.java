// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.castellan.core.problem.ProblemException;

/**
 * One private key with its certificate, as a PKCS#12 key store holds them. It is written with Bouncy Castle, because
 * the JDK's number of key derivation rounds can be raised for a whole Java process only; it is read with the JDK,
 * which refuses more than five million rounds, so that a prepared file cannot keep a processor busy for long.
 */
record Pkcs12(PrivateKey key, X509Certificate certificate) {

	/** One key and one certificate need about 1 kB. */
	static final int MAX_BYTES = 64 * 1024;
	private static final String ALIAS = "castellan";
	private static final byte SEQUENCE = 0x30;
	private static final byte LONG_LENGTH = (byte) 0x80;
	/** The INTEGER 3 in DER. */
	private static final byte[] VERSION = { 2, 1, 3 };
	private static final AlgorithmIdentifier HMAC = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256,
			DERNull.INSTANCE);
	private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256,
			DERNull.INSTANCE);

	/**
	 * @param pkcs8  the private key
	 * @param rounds of key derivation, which is what guessing one password costs
	 */
	static byte[] encode(byte[] pkcs8, X509Certificate certificate, char[] password, int rounds) {
		try {
			// one's own provider instance: the process's providers stay as the host application has them
			OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
					.setProvider(new BouncyCastleProvider()).setPRF(HMAC).setIterationCount(rounds).build(password);
			DEROctetString link = new DEROctetString(Digest.sha256(pkcs8));
			PKCS12SafeBag keyBag = bag(new PKCS12SafeBagBuilder(PrivateKeyInfo.getInstance(pkcs8), encryptor), link);
			PKCS12SafeBag certificateBag = bag(new PKCS12SafeBagBuilder(
					Certificate.getInstance(PublisherCertificate.encoded(certificate))), link);
			PKCS12MacCalculatorBuilder mac = new BcPKCS12MacCalculatorBuilder(new SHA256Digest(), SHA_256)
					.setIterationCount(rounds);
			return new PKCS12PfxPduBuilder().addData(keyBag).addData(certificateBag).build(mac, password)
					.getEncoded(ASN1Encoding.DER);
		} catch (OperatorCreationException | PKCSException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static PKCS12SafeBag bag(PKCS12SafeBagBuilder builder, DEROctetString link) {
		return builder.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(ALIAS))
				.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, link).build();
	}

	/**
	 * Reads a key store that holds one key.
	 *
	 * @param file its name, for the problem's text
	 */
	static Pkcs12 decode(byte[] content, char[] password, String file) throws ProblemException {
		requireWhole(content, file);
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(new ByteArrayInputStream(content), password);
			List<String> aliases = Collections.list(store.aliases());
			if (aliases.size() == 1 && store.getKey(aliases.getFirst(), password) instanceof PrivateKey key
					&& store.getCertificate(aliases.getFirst()) instanceof X509Certificate certificate) {
				return new Pkcs12(key, certificate);
			}
			throw unusable(file, new IllegalArgumentException("it does not hold one key with its certificate"));
		} catch (IOException e) {
			if (e.getCause() instanceof UnrecoverableKeyException) {
				throw new ProblemException(CryptoProblem.WRONG_PASSWORD.problem("file", file), e);
			}
			throw unusable(file, e);
		} catch (GeneralSecurityException | RuntimeException e) {
			throw unusable(file, e);
		}
	}

	static ProblemException unusable(String file, Exception cause) {
		String reason = cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage())
				: "its content is damaged";
		return new ProblemException(CryptoProblem.KEY_STORE_UNUSABLE.problem("file", file, "reason", reason), cause);
	}

	/**
	 * A key store begins with a sequence's tag, how many octets give its length, those octets (DER), and the version 3.
	 */
	private static void requireWhole(byte[] content, String file) throws ProblemException {
		int lengthOctets = content.length > 2 && content[0] == SEQUENCE ? content[1] - LONG_LENGTH : 0;
		int header = 2 + lengthOctets;
		if (lengthOctets < 1 || lengthOctets > 3 || content.length < header + VERSION.length
				|| !Arrays.equals(VERSION, Arrays.copyOfRange(content, header, header + VERSION.length))) {
			throw new ProblemException(CryptoProblem.NOT_A_KEY_STORE.problem("file", file));
		}
		int expected = header + new BigInteger(1, Arrays.copyOfRange(content, 2, header)).intValue();
		if (expected > content.length) {
			throw new ProblemException(CryptoProblem.KEY_STORE_TRUNCATED.problem("file", file, "actual",
					Integer.toString(content.length), "expected", Integer.toString(expected)));
		}
	}
}
