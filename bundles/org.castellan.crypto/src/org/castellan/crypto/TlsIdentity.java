// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.castellan.core.problem.ProblemException;

/**
 * Who a licence service is on the network: an ECDSA P-256 key and a self-signed certificate, made at its first start.
 * Clients pin its {@link #fingerprint()}, so it stays the same for ten years. For example
 * {@code TlsIdentity.openOrCreate(home.resolve("tls.p12"), hostName, InstantSource.system()).sslContext()}.
 */
public final class TlsIdentity {

	/** PKCS#12 needs one; what protects the key is its file's permissions, see the package. */
	private static final char[] PASSWORD = "castellan".toCharArray();
	private static final int ROUNDS = 1000;
	private static final Duration VALID = Duration.ofDays(3650);
	private static final Duration BACKDATED = Duration.ofDays(1);
	private static final int LONGEST_COMMON_NAME = 64;

	private final Pkcs12 entry;

	private TlsIdentity(Pkcs12 entry) {
		this.entry = entry;
	}

	/**
	 * Opens the identity of a service's home, or makes one at its first start. The caller has the home to itself.
	 *
	 * @param file     PKCS#12, readable by its owner only
	 * @param hostName this machine's, for the certificate beside localhost
	 */
	public static TlsIdentity openOrCreate(Path file, String hostName, InstantSource time) throws ProblemException {
		if (!Files.exists(file)) {
			SecretFile.write(file, create(hostName, time.instant()));
		}
		return new TlsIdentity(Pkcs12.decode(SecretFile.read(file, Pkcs12.MAX_BYTES), PASSWORD, file.toString()));
	}

	private static byte[] create(String hostName, Instant now) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			KeyPair pair = generator.generateKeyPair();
			String name = hostName.isBlank() || hostName.length() > LONGEST_COMMON_NAME ? "localhost" : hostName;
			X509Certificate certificate = new SelfSigned(new X500NameBuilder()
					.addRDN(BCStyle.CN, new DERUTF8String(name))
					.addRDN(BCStyle.O, new DERUTF8String("Castellan licence service")).build(), now.minus(BACKDATED),
					now.plus(VALID)).forServer(names(hostName)).by(pair);
			return Pkcs12.encode(pair.getPrivate().getEncoded(), certificate, PASSWORD, ROUNDS);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static GeneralNames names(String hostName) {
		List<GeneralName> names = new ArrayList<>();
		names.add(new GeneralName(GeneralName.dNSName, "localhost"));
		names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
		names.add(new GeneralName(GeneralName.iPAddress, "::1"));
		if (hostName.matches("[A-Za-z0-9_.-]{1,253}") && !hostName.equals("localhost")) {
			names.add(new GeneralName(GeneralName.dNSName, hostName));
		}
		return new GeneralNames(names.toArray(GeneralName[]::new));
	}

	/** What clients pin. */
	public Fingerprint fingerprint() {
		return Fingerprint.of(entry.certificate());
	}

	public X509Certificate certificate() {
		return entry.certificate();
	}

	/** For the server's end of connections. */
	public SSLContext sslContext() {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("castellan", entry.key(), PASSWORD, new Certificate[] { entry.certificate() });
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(store, PASSWORD);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
