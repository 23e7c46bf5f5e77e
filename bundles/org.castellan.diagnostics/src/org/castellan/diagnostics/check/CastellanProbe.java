// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

import org.castellan.core.api.Hello;
import org.castellan.core.json.Json;
import tools.jackson.core.JacksonException;

/**
 * Castellan's licence service, as its client meets it: TLS, hello, clock offset, latency. The certificate is signed by
 * itself and not judged here, since clients pin its fingerprint; that is told instead.
 */
final class CastellanProbe implements PortProbe {

	/** More than a seat's guard bears, so that a client's and a service's log cannot be compared. */
	private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(5);
	private static final int ROUND_TRIPS = 3;
	private static final String HELLO = "/api/v1/hello";

	private final InstantSource time;

	CastellanProbe(InstantSource time) {
		this.time = time;
	}

	/** An answer of the service and when it came. */
	private record Greeted(Hello hello, Instant asked, Duration roundTrip) {
	}

	@Override
	public ProbeResult probe(Reached reached) {
		Walk walk = new Walk(reached);
		String host = reached.target().host();
		try (Connection connection = Connection.open(reached.address(), reached.timeout(), 3)) {
			return switch (Handshake.over(connection, host)) {
				case Handshake.Outcome.Done(var socket, var protocol, var chain) -> {
					walk.done(Step.Kind.TLS, protocol + ", fingerprint " + fingerprint(chain.getFirst()));
					yield greet(walk, socket, host);
				}
				case Handshake.Outcome.Failed(var reason, var chain) -> walk.broken(Step.Kind.TLS,
						new Verdict.WrongService("TLS, but the handshake fails: " + reason));
				case Handshake.Outcome.NotTls() -> walk.broken(Step.Kind.TLS,
						new Verdict.WrongService("it does not speak TLS; perhaps another licence server"));
				case Handshake.Outcome.Unfinished(var reason) -> walk.broken(Step.Kind.TLS, new Verdict.CouldNotCheck(reason));
			};
		} catch (IOException e) {
			return walk.broken(Step.Kind.CONNECT, new Verdict.CouldNotCheck("the connection broke off: " + e.getMessage()));
		}
	}

	private ProbeResult greet(Walk walk, SSLSocket socket, String host) {
		try {
			Optional<Greeted> first = ask(socket, host);
			if (first.isEmpty()) {
				return walk.broken(Step.Kind.HELLO, new Verdict.WrongService("it speaks HTTPS, but is not Castellan"));
			}
			Hello hello = first.get().hello();
			if (hello.api() != Hello.API) {
				return walk.broken(Step.Kind.HELLO, new Verdict.WrongService("Castellan " + hello.version()
						+ " with version " + hello.api() + " of its interface; this is version " + Hello.API));
			}
			walk.done(Step.Kind.HELLO, "Castellan " + hello.version() + " on " + hello.name() + ", "
					+ hello.state().name().toLowerCase(Locale.ROOT));
			clock(walk, first.get());
			latency(walk, socket, host);
			return walk.open();
		} catch (SocketTimeoutException e) {
			return walk.broken(Step.Kind.HELLO, new Verdict.CouldNotCheck("TLS is fine, but its greeting does not come in time"));
		} catch (IOException e) {
			return walk.broken(Step.Kind.HELLO, new Verdict.CouldNotCheck("the connection broke off: " + e.getMessage()));
		}
	}

	private Optional<Greeted> ask(SSLSocket socket, String host) throws IOException {
		Instant asked = time.instant();
		long began = System.nanoTime();
		Optional<HttpReply> reply = HttpReply.ask(socket, "GET", host, HELLO);
		Duration roundTrip = Duration.ofNanos(System.nanoTime() - began);
		return reply.flatMap(answer -> hello(answer.body())).map(hello -> new Greeted(hello, asked, roundTrip));
	}

	private static Optional<Hello> hello(String body) {
		try {
			Hello hello = Json.mapper().readValue(body, Hello.class);
			return hello != null && Hello.PRODUCT.equals(hello.product()) && hello.time() != null && hello.state() != null
					&& hello.name() != null && hello.version() != null ? Optional.of(hello) : Optional.empty();
		} catch (JacksonException e) {
			return Optional.empty();
		}
	}

	/** The service read its clock about in the middle of the round trip. */
	private static void clock(Walk walk, Greeted greeted) {
		Duration offset = Duration.between(greeted.asked().plus(greeted.roundTrip().dividedBy(2)), greeted.hello().time());
		String detail = "its clock is " + String.format(Locale.ROOT, "%.1f", Math.abs(offset.toMillis()) / 1000.0) + " s "
				+ (offset.isNegative() ? "behind" : "ahead");
		if (offset.abs().compareTo(CLOCKS_MAY_DIFFER) > 0) {
			walk.warned(Step.Kind.CLOCK, detail);
		} else {
			walk.done(Step.Kind.CLOCK, detail);
		}
	}

	/** The shortest of a few questions; the first one may have woken something. */
	private void latency(Walk walk, SSLSocket socket, String host) throws IOException {
		Duration shortest = Duration.ofDays(1);
		for (int i = 0; i < ROUND_TRIPS; i++) {
			Optional<Greeted> again;
			try {
				again = ask(socket, host);
			} catch (EOFException e) {
				// it answers one question for each connection, and it did
				return;
			}
			if (again.isEmpty()) {
				return;
			}
			shortest = again.get().roundTrip().compareTo(shortest) < 0 ? again.get().roundTrip() : shortest;
		}
		walk.done(Step.Kind.LATENCY, String.format(Locale.ROOT, "%.1f ms for a question and its answer", shortest.toNanos() / 1e6));
	}

	private static String fingerprint(X509Certificate certificate) {
		try {
			return HexFormat.ofDelimiter(":").withUpperCase()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
		} catch (NoSuchAlgorithmException | CertificateEncodingException e) {
			throw new IllegalStateException(e);
		}
	}
}
