// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.castellan.testkit.process.ForeignProcess;

/** A key and a certificate signed by itself, made by the JDK's keytool. */
final class TestCertificate {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private final KeyStore store;

	private TestCertificate(KeyStore store) {
		this.store = store;
	}

	/**
	 * @param names such as {@code dns:localhost,ip:127.0.0.1}
	 * @param start when it begins, as keytool reads it: {@code -10d}
	 * @param days  how long it is good
	 */
	static TestCertificate make(Path directory, String names, String start, int days) throws Exception {
		Path file = directory.resolve("certificate" + System.nanoTime() + ".p12");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-alias", "own",
				"-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=test", "-ext", "san=" + names, "-startdate", start,
				"-validity", Integer.toString(days));
		try (ForeignProcess keytool = ForeignProcess.start(command)) {
			assertEquals(0, keytool.awaitExit(Duration.ofSeconds(60)), keytool::errors);
		}
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD);
		}
		return new TestCertificate(store);
	}

	/** A store that trusts it, as one who has installed it. */
	KeyStore trusted() throws Exception {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("own", store.getCertificate("own"));
		return trusted;
	}

	SSLContext serverContext() throws Exception {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}
}
