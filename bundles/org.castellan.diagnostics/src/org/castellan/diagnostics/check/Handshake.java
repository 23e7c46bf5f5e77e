// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * A TLS handshake that looks: it takes any certificate, so that the certificate can be told, and judges none. Nothing
 * secret is ever sent over it.
 */
final class Handshake {

	private Handshake() {
	}

	/** How a handshake ended. */
	sealed interface Outcome {

		/** @param chain the service's own certificate first */
		record Done(SSLSocket socket, String protocol, List<X509Certificate> chain) implements Outcome {
		}

		/** TLS it is, but the two find no common ground. */
		record Failed(String reason, List<X509Certificate> chain) implements Outcome {
		}

		/** Something else answered. */
		record NotTls() implements Outcome {
		}

		/** No answer, or not a whole one. */
		record Unfinished(String reason) implements Outcome {
		}
	}

	static Outcome over(Connection connection, String host) {
		Remembering certificates = new Remembering();
		try {
			SSLSocket socket = socket(connection.socket(), host, certificates);
			socket.startHandshake();
			return new Outcome.Done(socket, socket.getSession().getProtocol(), certificates.chain);
		} catch (SocketTimeoutException e) {
			return new Outcome.Unfinished("it accepts connections, but does not answer the TLS handshake in time");
		} catch (SSLException e) {
			return failure(e, certificates.chain, connection);
		} catch (IOException e) {
			return new Outcome.Unfinished(connection.isOverdue()
					? "it accepts connections, but does not finish the TLS handshake in time"
					: "it closed the connection in the TLS handshake");
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Outcome failure(SSLException e, List<X509Certificate> chain, Connection connection) {
		String said = String.valueOf(e.getMessage());
		if (connection.isOverdue()) {
			return new Outcome.Unfinished("it accepts connections, but does not finish the TLS handshake in time");
		}
		if (said.contains("Unsupported or unrecognized SSL message") || said.contains("Unrecognized record")) {
			return new Outcome.NotTls();
		}
		String lower = said.toLowerCase(Locale.ROOT);
		if (lower.contains("terminated the handshake") || lower.contains("eof")) {
			return new Outcome.Unfinished("it closed the connection in the TLS handshake");
		}
		return new Outcome.Failed(said, chain);
	}

	private static SSLSocket socket(Socket plain, String host, TrustManager trust)
			throws IOException, GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { trust }, new SecureRandom());
		int port = ((InetSocketAddress) plain.getRemoteSocketAddress()).getPort();
		SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
		if (host.matches("(?=.*[A-Za-z])[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*")) {
			SSLParameters parameters = socket.getSSLParameters();
			parameters.setServerNames(List.of(new SNIHostName(host)));
			socket.setSSLParameters(parameters);
		}
		return socket;
	}

	/** Keeps the certificates and takes them; who judges them is {@link CertificateCheck}. */
	private static final class Remembering extends X509ExtendedTrustManager {

		private List<X509Certificate> chain = List.of();

		@Override
		public void checkServerTrusted(X509Certificate[] certificates, String type, Socket socket) {
			chain = List.of(certificates);
		}

		@Override
		public void checkServerTrusted(X509Certificate[] certificates, String type, SSLEngine engine) {
			chain = List.of(certificates);
		}

		@Override
		public void checkServerTrusted(X509Certificate[] certificates, String type) {
			chain = List.of(certificates);
		}

		@Override
		public void checkClientTrusted(X509Certificate[] certificates, String type, Socket socket) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void checkClientTrusted(X509Certificate[] certificates, String type, SSLEngine engine) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void checkClientTrusted(X509Certificate[] certificates, String type) {
			throw new UnsupportedOperationException();
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
