// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.castellan.crypto.Samples.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsIdentityTest {

	@TempDir
	Path directory;

	@Test
	void theIdentityStaysTheSame() throws Exception {
		assertEquals(identity().fingerprint(), identity().fingerprint());
		assertNotEquals(identity().fingerprint(), identity("other").fingerprint());
	}

	@Test
	void theCertificateNamesThisMachineForTenYears() throws Exception {
		var certificate = identity().certificate();
		assertEquals(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "licsrv01"),
				certificate.getSubjectAlternativeNames().stream().map(name -> name.get(1)).toList());
		assertEquals("SHA256withECDSA", certificate.getSigAlgName());
		certificate.verify(certificate.getPublicKey());
		assertEquals(3651, Duration.between(certificate.getNotBefore().toInstant(), certificate.getNotAfter()
				.toInstant()).toDays());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost", "host with blanks", "名前",
			"a.very.long.name.of.a.host.in.a.deep.domain.example.org.example.org" })
	void anyHostNameGivesAnIdentity(String host) throws Exception {
		TlsIdentity.openOrCreate(directory.resolve("tls.pem"), host, SettableTime.standard()).certificate()
				.checkValidity(
				Date.from(SettableTime.START));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theKeyIsForItsOwnerOnly() throws Exception {
		identity();
		Path file = directory.resolve("tls.pem");
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		assertProblem(CryptoProblem.SECRET_EXPOSED, this::identity);
	}

	@Test
	void anIdentityCutShortIsToldAndNotReplaced() throws Exception {
		identity();
		Path file = directory.resolve("tls.pem");
		byte[] whole = Files.readAllBytes(file);
		for (int length = 0; length < whole.length; length += 7) {
			Files.write(file, Arrays.copyOf(whole, length));
			assertProblem(CryptoProblem.SECRET_DAMAGED, this::identity);
			assertEquals(length, Files.size(file));
		}
	}

	@Test
	void aKeyWithAnothersCertificateIsTold() throws Exception {
		identity();
		identity("other");
		String key = Files.readString(directory.resolve("tls.pem")).split("(?=-----BEGIN CERTIFICATE)")[0];
		String certificate = Files.readString(directory.resolve("other.pem")).split("(?=-----BEGIN CERTIFICATE)")[1];
		Files.writeString(directory.resolve("tls.pem"), key + certificate);
		assertProblem(CryptoProblem.SECRET_DAMAGED, this::identity);
	}

	@Test
	void whatABrokenOffCreationLeftDoesNotHinder() throws Exception {
		Files.write(directory.resolve(".tls.pem.1x2y3z.part"), new byte[] { 0x30 });
		assertEquals(identity().fingerprint(), identity().fingerprint());
	}

	@Test
	void aClientReachesThePinnedServiceUnderAnyName() throws Exception {
		TlsIdentity identity = identity();
		try (Answering server = new Answering(identity)) {
			for (String host : List.of("localhost", "127.0.0.1", "127.0.0.2")) {
				assertEquals("hello", get(PinnedTrust.to(identity.fingerprint()), host, server.port()));
			}
		}
	}

	@Test
	void aClientRefusesAnotherServiceAndTellsWhatItSaw() throws Exception {
		TlsIdentity identity = identity();
		PinnedTrust trust = PinnedTrust.to(identity("other").fingerprint());
		try (Answering server = new Answering(identity)) {
			assertThrows(SSLException.class, () -> get(trust, "localhost", server.port()));
			assertEquals(Optional.of(identity.fingerprint()), trust.presented());
		}
	}

	@Test
	void firstContactLearnsTheFingerprint() throws Exception {
		TlsIdentity identity = identity();
		PinnedTrust trust = PinnedTrust.firstContact();
		assertEquals(Optional.empty(), trust.presented());
		try (Answering server = new Answering(identity)) {
			assertEquals("hello", get(trust, "localhost", server.port()));
			assertEquals(Optional.of(identity.fingerprint()), trust.presented());
		}
	}

	private static String get(PinnedTrust trust, String host, int port) throws Exception {
		try (HttpClient client = HttpClient.newBuilder().sslContext(trust.sslContext())
				.connectTimeout(Duration.ofSeconds(10))
				.build()) {
			return client.send(HttpRequest.newBuilder(URI.create("https://" + host + ":" + port + "/")).build(),
					BodyHandlers.ofString()).body();
		}
	}

	private TlsIdentity identity() throws org.castellan.core.problem.ProblemException {
		return identity("tls");
	}

	private TlsIdentity identity(String name) throws org.castellan.core.problem.ProblemException {
		return TlsIdentity.openOrCreate(directory.resolve(name + ".pem"), "licsrv01", SettableTime.standard());
	}

	/** Answers each connection with one small HTTP response. */
	private static final class Answering implements AutoCloseable {

		private final SSLServerSocket socket;

		Answering(TlsIdentity identity) throws IOException {
			socket = (SSLServerSocket) identity.sslContext().getServerSocketFactory().createServerSocket(0, 50,
					InetAddress.getByName("0.0.0.0"));
			Thread.ofVirtual().start(this::answer);
		}

		int port() {
			return socket.getLocalPort();
		}

		private void answer() {
			while (!socket.isClosed()) {
				try (SSLSocket connection = (SSLSocket) socket.accept()) {
					connection.getInputStream().read(new byte[8192]);
					connection.getOutputStream()
							.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"
							.getBytes(StandardCharsets.US_ASCII));
				} catch (IOException e) {
					continue;
				}
			}
		}

		@Override
		public void close() throws IOException {
			socket.close();
		}
	}
}
