// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * How a client trusts a server on the open network: by the authorities that this machine's Java knows, and its host name.
 * It remembers what a server showed, so that a person can be told the fingerprint of one that nobody vouches for. For
 * example {@code PublicTrust.ofThisMachine().sslContext()}. Thread-safe.
 */
public final class PublicTrust implements ServerTrust {

	private final X509ExtendedTrustManager authorities;
	private final AtomicReference<Optional<X509Certificate>> presented = new AtomicReference<>(Optional.empty());

	private PublicTrust(X509ExtendedTrustManager authorities) {
		this.authorities = authorities;
	}

	/** By the authorities of this Java, or of {@code javax.net.ssl.trustStore}. */
	public static PublicTrust ofThisMachine() {
		return of(null);
	}

	/** By these authorities and no others. */
	public static PublicTrust of(@Nullable KeyStore authorities) {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(authorities);
			return new PublicTrust(Arrays.stream(factory.getTrustManagers())
					.filter(X509ExtendedTrustManager.class::isInstance).map(X509ExtendedTrustManager.class::cast).findFirst()
					.orElseThrow());
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public SSLContext sslContext() {
		return new RememberingTrustManager().sslContext();
	}

	@Override
	public Optional<Fingerprint> presented() {
		return certificate().map(Fingerprint::of);
	}

	/** The certificate the server last showed. */
	public Optional<X509Certificate> certificate() {
		return presented.get();
	}

	private void remember(X509Certificate[] chain) {
		presented.set(Arrays.stream(chain).findFirst());
	}

	/** Host names are checked by the authorities' own, as the connection asks for it. */
	private final class RememberingTrustManager extends ClientEndTrustManager {

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
			remember(chain);
			authorities.checkServerTrusted(chain, authType);
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
				throws CertificateException {
			remember(chain);
			authorities.checkServerTrusted(chain, authType, socket);
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
				throws CertificateException {
			remember(chain);
			authorities.checkServerTrusted(chain, authType, engine);
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return authorities.getAcceptedIssuers();
		}
	}
}
