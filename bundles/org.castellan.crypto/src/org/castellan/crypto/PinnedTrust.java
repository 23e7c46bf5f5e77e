// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/**
 * How a client trusts a licence service: by its certificate's fingerprint, not by an authority and a host name. For
 * example {@code PinnedTrust.to(fingerprint).sslContext()}, or {@code PinnedTrust.firstContact()} to learn the
 * fingerprint that a person then compares. A service keeps its fingerprint when its host is renamed, and no authority
 * can vouch for another service in its place. Thread-safe.
 */
public final class PinnedTrust implements ServerTrust {

	private final Optional<Fingerprint> pin;
	private final AtomicReference<Optional<Fingerprint>> presented = new AtomicReference<>(Optional.empty());

	private PinnedTrust(Optional<Fingerprint> pin) {
		this.pin = pin;
	}

	/** Accepts the service with this fingerprint and no other. */
	public static PinnedTrust to(Fingerprint pin) {
		return new PinnedTrust(Optional.of(pin));
	}

	/** Accepts whatever service answers and records its fingerprint. Nothing secret may be sent through it. */
	public static PinnedTrust firstContact() {
		return new PinnedTrust(Optional.empty());
	}

	/** What the service last presented; to tell a person when it is not the pinned one. */
	@Override
	public Optional<Fingerprint> presented() {
		return presented.get();
	}

	/** For the client's end of connections; host names are not checked. */
	@Override
	public SSLContext sslContext() {
		return new PinTrustManager().sslContext();
	}

	private void check(X509Certificate[] chain) throws CertificateException {
		if (chain.length == 0) {
			throw new CertificateException("The server presented no certificate");
		}
		Fingerprint found = Fingerprint.of(chain[0]);
		presented.set(Optional.of(found));
		if (pin.isPresent() && !pin.get().equals(found)) {
			throw new CertificateException("The server's fingerprint is " + found + ", not the pinned " + pin.get());
		}
	}

	private final class PinTrustManager extends ClientEndTrustManager {

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
			check(chain);
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
				throws CertificateException {
			check(chain);
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
				throws CertificateException {
			check(chain);
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
