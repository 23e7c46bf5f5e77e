// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.castellan.core.problem.ProblemException;

/**
 * Who a server is on the network: an ECDSA P-256 key and a self-signed certificate, made at its first start; or what an
 * administrator put in their place, a key and a public authority's certificate with those that vouch for it.
 * Clients pin its {@link #fingerprint()}, so it stays the same for ten years. For example
 * {@code TlsIdentity.openOrCreate(home.resolve("tls.pem"), hostName, InstantSource.system()).sslContext()}.
 */
public final class TlsIdentity {

	private static final int MAX_BYTES = 64 * 1024;
	private static final Duration VALID = Duration.ofDays(3650);
	private static final Duration BACKDATED = Duration.ofDays(1);
	private static final int LONGEST_COMMON_NAME = 64;

	private final PrivateKey key;
	private final List<X509Certificate> chain;

	private TlsIdentity(PrivateKey key, List<X509Certificate> chain) {
		this.key = key;
		this.chain = List.copyOf(chain);
	}

	/**
	 * Opens the identity of a service's home, or makes one at its first start. The caller has the home to itself.
	 *
	 * @param file     key (PKCS#8) and its certificate in PEM, then those that vouch for it; readable by its owner only
	 * @param hostName this machine's, for the certificate beside localhost
	 */
	public static TlsIdentity openOrCreate(Path file, String hostName, InstantSource time) throws ProblemException {
		if (Files.exists(file)) {
			return read(file);
		}
		TlsIdentity made = create(hostName, time.instant());
		String pem = Pem.encode(Pem.PRIVATE_KEY, made.key.getEncoded())
				+ Pem.encode(Pem.CERTIFICATE, X509.encode(made.certificate()));
		SecretFile.write(file, pem.getBytes(StandardCharsets.US_ASCII));
		return made;
	}

	private static TlsIdentity read(Path file) throws ProblemException {
		byte[] content = SecretFile.read(file, MAX_BYTES);
		try {
			List<byte[]> blocks = Pem.decodeChain(content, Pem.PRIVATE_KEY, Pem.CERTIFICATE);
			List<X509Certificate> chain = new ArrayList<>();
			for (byte[] block : blocks.subList(1, blocks.size())) {
				chain.add(X509.decode(block));
			}
			TlsIdentity read = new TlsIdentity(KeyFactory.getInstance(chain.getFirst().getPublicKey().getAlgorithm())
					.generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst())), chain);
			read.requirePair();
			return read;
		} catch (GeneralSecurityException | RuntimeException e) {
			throw new ProblemException(CryptoProblem.SECRET_DAMAGED.problem("file", file.toString()), e);
		}
	}

	/** A key that is not the certificate's would fail in each client's handshake, with nothing said here. */
	private void requirePair() throws GeneralSecurityException {
		Signature signature = Signature.getInstance(switch (key.getAlgorithm()) {
			case "EC" -> "SHA256withECDSA";
			case "RSA" -> "SHA256withRSA";
			default -> key.getAlgorithm();
		});
		signature.initSign(key);
		byte[] proof = signature.sign();
		signature.initVerify(certificate());
		if (!signature.verify(proof)) {
			throw new IllegalArgumentException("The key is not the certificate's");
		}
	}

	private static TlsIdentity create(String hostName, Instant now) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			KeyPair pair = generator.generateKeyPair();
			X509Certificate certificate = new SelfSigned(subject(hostName), now.minus(BACKDATED), now.plus(VALID))
					.forServer(names(hostName)).by(pair);
			return new TlsIdentity(pair.getPrivate(), List.of(certificate));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static X500Name subject(String hostName) {
		String name = hostName.isBlank() || hostName.length() > LONGEST_COMMON_NAME ? "localhost" : hostName;
		return new X500NameBuilder().addRDN(BCStyle.CN, new DERUTF8String(name))
				.addRDN(BCStyle.O, new DERUTF8String("Castellan licence service")).build();
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
		return Fingerprint.of(certificate());
	}

	public X509Certificate certificate() {
		return chain.getFirst();
	}

	/** For the server's end of connections. */
	public SSLContext sslContext() {
		char[] inMemory = {};
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("castellan", key, inMemory, chain.toArray(Certificate[]::new));
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(store, inMemory);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
