// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** TLS: the handshake, and whether a client would take the certificate. Over it, if wanted, HTTP. */
final class TlsProbe implements PortProbe {

	private final CertificateCheck certificates;
	private final boolean http;

	TlsProbe(CertificateCheck certificates, boolean http) {
		this.certificates = certificates;
		this.http = http;
	}

	@Override
	public ProbeResult probe(Reached reached) {
		Walk walk = new Walk(reached);
		String host = reached.target().host();
		try (Connection connection = Connection.open(reached.address(), reached.timeout(), 2)) {
			return switch (Handshake.over(connection, host)) {
				case Handshake.Outcome.Done(var socket, var protocol, var chain) -> {
					Optional<String> fault = certificates.fault(chain, host);
					if (fault.isPresent()) {
						yield walk.broken(Step.Kind.TLS, new Verdict.CertificateProblem(fault.get()));
					}
					walk.done(Step.Kind.TLS, protocol + ", " + CertificateCheck.describe(chain.getFirst()));
					yield http ? hello(walk, socket, host) : walk.open();
				}
				case Handshake.Outcome.Failed(var reason, var chain) -> walk.broken(Step.Kind.TLS,
						new Verdict.WrongService("TLS, but the handshake fails: " + reason));
				case Handshake.Outcome.NotTls() -> walk.broken(Step.Kind.TLS, new Verdict.WrongService("it does not speak TLS"));
				case Handshake.Outcome.Unfinished(var reason) -> walk.broken(Step.Kind.TLS, new Verdict.CouldNotCheck(reason));
			};
		} catch (IOException e) {
			return walk.broken(Step.Kind.CONNECT, new Verdict.CouldNotCheck("the connection broke off: " + e.getMessage()));
		}
	}

	private static ProbeResult hello(Walk walk, SSLSocket socket, String host) {
		try {
			Optional<HttpReply> reply = HttpReply.ask(socket, "HEAD", host, "/");
			if (reply.isEmpty()) {
				return walk.broken(Step.Kind.HELLO, new Verdict.WrongService("it speaks TLS, but not HTTP over it"));
			}
			walk.done(Step.Kind.HELLO, "HTTP " + reply.get().status());
			return walk.open();
		} catch (SocketTimeoutException e) {
			return walk.broken(Step.Kind.HELLO,
					new Verdict.CouldNotCheck("TLS is fine, but no answer to HTTP comes in time"));
		} catch (IOException e) {
			return walk.broken(Step.Kind.HELLO, new Verdict.CouldNotCheck("the connection broke off: " + e.getMessage()));
		}
	}
}
