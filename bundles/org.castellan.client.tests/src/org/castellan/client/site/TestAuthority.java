// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.castellan.crypto.Fingerprint;
import org.castellan.testkit.process.ForeignProcess;

/** A certificate authority like the public ones, made with the JDK's keytool, and servers it vouches for. */
final class TestAuthority {

	private static final String WORD = "changeit";

	private final Path directory;
	private final KeyStore trusted;

	/** What a server shows. */
	record Server(SSLContext tls, String fingerprint) {
	}

	TestAuthority(Path directory) throws GeneralSecurityException, IOException {
		this.directory = directory;
		keytool("-genkeypair", "-keystore", "ca.p12", "-alias", "ca", "-dname", "CN=Test Authority", "-keyalg", "EC", "-ext",
				"bc:c", "-validity", "3650", "-startdate", "-1000d");
		keytool("-exportcert", "-keystore", "ca.p12", "-alias", "ca", "-file", "ca.crt");
		keytool("-importcert", "-noprompt", "-keystore", "trust.p12", "-alias", "ca", "-file", "ca.crt");
		trusted = load("trust.p12");
	}

	/** The authority and nobody else. */
	KeyStore trusted() {
		return trusted;
	}

	/**
	 * A server with a certificate.
	 *
	 * @param subjectName as keytool wants it, for example {@code ip:127.0.0.1}
	 * @param start       its first day, counted from today, with a sign
	 * @param days        how long it is valid
	 */
	Server server(String name, String subjectName, String start, int days) throws GeneralSecurityException, IOException {
		String store = name + ".p12";
		keytool("-genkeypair", "-keystore", store, "-alias", "site", "-dname", "CN=" + name, "-keyalg", "EC");
		keytool("-certreq", "-keystore", store, "-alias", "site", "-file", name + ".csr");
		keytool("-gencert", "-keystore", "ca.p12", "-alias", "ca", "-infile", name + ".csr", "-outfile", name + ".crt", "-ext",
				"san=" + subjectName, "-startdate", start + "d", "-validity", Integer.toString(days));
		keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "ca", "-file", "ca.crt");
		keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "site", "-file", name + ".crt");
		KeyStore keys = load(store);
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(keys, WORD.toCharArray());
		SSLContext tls = SSLContext.getInstance("TLS");
		tls.init(factory.getKeyManagers(), null, null);
		return new Server(tls, Fingerprint.of((X509Certificate) keys.getCertificate("site")).value());
	}

	/**
	 * What an administrator gets: a key and its certificate for 127.0.0.1, which an intermediate authority vouches for, and
	 * that authority's, in PEM.
	 */
	String pem(String keyAlgorithm) throws GeneralSecurityException, IOException {
		String between = "between" + keyAlgorithm;
		String name = "leaf" + keyAlgorithm;
		certified(between, "ca.p12", "ca", "EC", "bc:c");
		certified(name, between + ".p12", "site", keyAlgorithm, "san=ip:127.0.0.1");
		KeyStore keys = load(name + ".p12");
		return block("PRIVATE KEY", keys.getKey("site", WORD.toCharArray()).getEncoded())
				+ block("CERTIFICATE", certificate(name + ".crt").getEncoded()) + "\n"
				+ block("CERTIFICATE", certificate(between + ".crt").getEncoded());
	}

	private void certified(String name, String issuerStore, String issuer, String keyAlgorithm, String extension) {
		String store = name + ".p12";
		keytool("-genkeypair", "-keystore", store, "-alias", "site", "-dname", "CN=" + name, "-keyalg", keyAlgorithm);
		keytool("-certreq", "-keystore", store, "-alias", "site", "-file", name + ".csr");
		keytool("-gencert", "-keystore", issuerStore, "-alias", issuer, "-infile", name + ".csr", "-outfile", name + ".crt",
				"-ext", extension, "-validity", "30");
		keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "root", "-file", "ca.crt");
		if (!issuer.equals("ca")) {
			keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "issuer", "-file",
					issuerStore.replace(".p12", ".crt"));
		}
		keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "site", "-file", name + ".crt");
	}

	private static String block(String label, byte[] der) {
		return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der) + "\n-----END "
				+ label + "-----\n";
	}

	private Certificate certificate(String file) throws GeneralSecurityException, IOException {
		try (InputStream in = Files.newInputStream(directory.resolve(file))) {
			return CertificateFactory.getInstance("X.509").generateCertificate(in);
		}
	}

	private KeyStore load(String file) throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(directory.resolve(file))) {
			store.load(in, WORD.toCharArray());
		}
		return store;
	}

	private void keytool(String... arguments) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-J-Xshare:auto", "-J-XX:TieredStopAtLevel=1"));
		for (String argument : arguments) {
			boolean isFile = argument.matches(".*\\.(p12|crt|csr)");
			command.add(isFile ? directory.resolve(argument).toString() : argument);
		}
		command.addAll(List.of("-storepass", WORD, "-storetype", "PKCS12"));
		try (ForeignProcess process = ForeignProcess.start(command)) {
			if (process.awaitExit(Duration.ofMinutes(1)) != 0) {
				throw new AssertionError(process.toString());
			}
		}
	}
}
