// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

import javax.net.ssl.SSLException;

import org.castellan.client.site.SiteAddress;
import org.castellan.client.site.SiteProblem;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PublicTrust;
import org.castellan.crypto.ServerTrust;

/** Tells from what the HTTP client threw, and what the site showed, which problem a person has. */
final class SiteFailure {

	private SiteFailure() {
	}

	static Problem of(SiteAddress site, ServerTrust trust, Throwable cause, Duration patience, Instant now) {
		if (Thrown.has(cause, UnresolvedAddressException.class) || Thrown.has(cause, UnknownHostException.class)) {
			return notReachable(site, "the name " + site.base().getHost() + " is not known");
		}
		if (cause instanceof HttpConnectTimeoutException) {
			return notReachable(site, "no connection within the time allowed");
		}
		if (cause instanceof HttpTimeoutException) {
			return tooSlow(site, patience);
		}
		if (Thrown.has(cause, CertificateException.class)) {
			return certificate(site, trust, cause, now);
		}
		if (Thrown.has(cause, ConnectException.class) || Thrown.has(cause, NoRouteToHostException.class)) {
			return notReachable(site, "the connection was refused");
		}
		if (Thrown.has(cause, SSLException.class)) {
			return SiteProblem.NOT_A_SITE.problem("site", site.site(), "cause", "something other than TLS");
		}
		if (Thrown.has(cause, LimitedBody.OversizedAnswerException.class)) {
			return SiteProblem.NOT_A_SITE.problem("site", site.site(), "cause", text(cause));
		}
		return SiteProblem.BROKEN_OFF.problem("site", site.site(), "cause", text(cause));
	}

	static Problem tooSlow(SiteAddress site, Duration patience) {
		return SiteProblem.TOO_SLOW.problem("site", site.site(), "seconds", Long.toString(Math.max(1, patience.toSeconds())));
	}

	private static Problem certificate(SiteAddress site, ServerTrust trust, Throwable cause, Instant now) {
		String shown = trust.presented().map(Fingerprint::toString).orElse("unknown");
		if (site.pin().isPresent()) {
			return SiteProblem.CERTIFICATE_CHANGED.problem("site", site.site(), "fingerprint", shown, "pinned",
					site.pin().get().toString());
		}
		Optional<X509Certificate> certificate = trust instanceof PublicTrust known ? known.certificate() : Optional.empty();
		boolean byDate = Thrown.has(cause, CertificateExpiredException.class)
				|| Thrown.has(cause, CertificateNotYetValidException.class);
		if (byDate && certificate.isPresent()) {
			return SiteProblem.CERTIFICATE_DATES.problem("site", site.site(), "from", day(certificate.get().getNotBefore()),
					"until", day(certificate.get().getNotAfter()), "now", now.truncatedTo(ChronoUnit.SECONDS).toString());
		}
		return SiteProblem.CERTIFICATE_UNKNOWN.problem("site", site.site(), "fingerprint", shown, "pinned",
				site.site() + "#" + shown, "cause", Thrown.innermost(cause));
	}

	private static String day(Date date) {
		return date.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static Problem notReachable(SiteAddress site, String cause) {
		return SiteProblem.NOT_REACHABLE.problem("site", site.site(), "cause", cause);
	}

	private static String text(Throwable cause) {
		return cause instanceof IOException io ? Causes.text(io) : cause.toString();
	}
}
