// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.IOException;
import java.security.cert.X509Certificate;
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

/**
 * Writes a PKCS#12 key store whose password costs much to guess. The JDK cannot: its number of rounds of key derivation
 * can be raised for a whole Java process only.
 */
final class Pkcs12Writer {

	private static final AlgorithmIdentifier HMAC = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256,
			DERNull.INSTANCE);
	private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256,
			DERNull.INSTANCE);

	private Pkcs12Writer() {
	}

	/**
	 * One key with its certificate, as {@link Pkcs12} reads them.
	 *
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
					Certificate.getInstance(X509.encode(certificate))), link);
			PKCS12MacCalculatorBuilder mac = new BcPKCS12MacCalculatorBuilder(new SHA256Digest(), SHA_256)
					.setIterationCount(rounds);
			return new PKCS12PfxPduBuilder().addData(keyBag).addData(certificateBag).build(mac, password)
					.getEncoded(ASN1Encoding.DER);
		} catch (OperatorCreationException | PKCSException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static PKCS12SafeBag bag(PKCS12SafeBagBuilder builder, DEROctetString link) {
		return builder.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(Pkcs12.ALIAS))
				.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, link).build();
	}
}
