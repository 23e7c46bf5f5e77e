// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whether a client of a host would take its certificates: in time, for the name asked, and signed by someone trusted. */
final class CertificateCheck {

	private static final int DNS_NAME = 2;
	private static final int IP_ADDRESS = 7;

	private final @Nullable KeyStore anchors;
	private final InstantSource time;
	private final ReentrantLock reading = new ReentrantLock();
	private @Nullable X509TrustManager trusted;

	/** @param anchors whom clients trust; null for what the JDK trusts */
	CertificateCheck(@Nullable KeyStore anchors, InstantSource time) {
		this.anchors = anchors;
		this.time = time;
	}

	/** Read when the first certificate is seen: the JDK's list takes longer than most checks, which see none. */
	private X509TrustManager trusted() {
		reading.lock();
		try {
			X509TrustManager known = trusted;
			if (known == null) {
				known = read(anchors);
				trusted = known;
			}
			return known;
		} finally {
			reading.unlock();
		}
	}

	private static X509TrustManager read(@Nullable KeyStore anchors) {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(anchors);
			return List.of(factory.getTrustManagers()).stream().filter(X509TrustManager.class::isInstance)
					.map(X509TrustManager.class::cast).findFirst().orElseThrow();
		} catch (NoSuchAlgorithmException | KeyStoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Empty if a client would take them; otherwise why not, the plainest reason first. */
	Optional<String> fault(List<X509Certificate> chain, String host) {
		if (chain.isEmpty()) {
			return Optional.of("it shows no certificate");
		}
		X509Certificate own = chain.getFirst();
		Instant now = time.instant();
		if (now.isAfter(own.getNotAfter().toInstant())) {
			return Optional.of("the certificate ended on " + day(own.getNotAfter().toInstant()));
		}
		if (now.isBefore(own.getNotBefore().toInstant())) {
			return Optional.of("the certificate begins on " + day(own.getNotBefore().toInstant()) + " only");
		}
		if (!names(own).stream().anyMatch(name -> isFor(name, host))) {
			return Optional.of("the certificate is for " + (names(own).isEmpty() ? subject(own) : String.join(", ", names(own)))
					+ ", not for " + host);
		}
		return signedByNobodyTrusted(chain);
	}

	private Optional<String> signedByNobodyTrusted(List<X509Certificate> chain) {
		X509Certificate own = chain.getFirst();
		try {
			trusted().checkServerTrusted(chain.toArray(X509Certificate[]::new), own.getPublicKey().getAlgorithm().equals("RSA") ? "RSA" : "UNKNOWN");
			return Optional.empty();
		} catch (CertificateException e) {
			return Optional.of(own.getIssuerX500Principal().equals(own.getSubjectX500Principal())
					? "the certificate is signed by itself only"
					: "the certificate is signed by " + own.getIssuerX500Principal().getName() + ", whom this machine does not trust");
		}
	}

	/** For a person, for example {@code CN=gis01, until 2027-05-01}. */
	static String describe(X509Certificate certificate) {
		return subject(certificate) + ", until " + day(certificate.getNotAfter().toInstant());
	}

	private static String subject(X509Certificate certificate) {
		return certificate.getSubjectX500Principal().getName();
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, ZoneOffset.UTC);
	}

	/** The names a client compares (RFC 9525): the alternative names, never the subject. */
	private static List<String> names(X509Certificate certificate) {
		try {
			Collection<List<?>> names = certificate.getSubjectAlternativeNames();
			return names == null ? List.of() : names.stream()
					.filter(name -> name.getFirst().equals(DNS_NAME) || name.getFirst().equals(IP_ADDRESS))
					.map(name -> String.valueOf(name.get(1))).toList();
		} catch (CertificateParsingException e) {
			return List.of();
		}
	}

	/** A star stands for one whole label, the first. */
	static boolean isFor(String name, String host) {
		String asked = host.toLowerCase(Locale.ROOT);
		String given = name.toLowerCase(Locale.ROOT);
		if (given.startsWith("*.")) {
			int dot = asked.indexOf('.');
			return dot > 0 && asked.substring(dot).equals(given.substring(1));
		}
		return given.equals(asked) || isSameAddress(given, asked);
	}

	/** Addresses of version 6 have many spellings. */
	private static boolean isSameAddress(String given, String asked) {
		if (given.indexOf(':') < 0 || asked.indexOf(':') < 0) {
			return false;
		}
		try {
			return InetAddress.getByName(given).equals(InetAddress.getByName(asked));
		} catch (UnknownHostException e) {
			return false;
		}
	}
}
