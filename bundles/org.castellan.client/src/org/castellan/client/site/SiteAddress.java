// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;

/**
 * Where an activation site is, and by what it is known: {@code https://licensing.example.com} by the public authorities,
 * {@code https://licensing.example.com:8443#DB:6E:…} by the fingerprint of its own certificate. A vendor gives out either
 * as one text to be copied, and that is what {@link #toString} is.
 *
 * @param base ends with a slash
 * @param pin  the only certificate accepted, if the address names one
 */
public record SiteAddress(URI base, Optional<Fingerprint> pin) {

	private static final String SCHEME = "https";

	public SiteAddress {
		Objects.requireNonNull(base);
		Objects.requireNonNull(pin);
		if (!SCHEME.equals(base.getScheme()) || base.getHost() == null || !base.getPath().endsWith("/")) {
			throw new IllegalArgumentException("Not the address of a site: " + base);
		}
	}

	/** Reads what a person typed or copied; {@code https://} may be left out. */
	public static SiteAddress parse(String text) throws ProblemException {
		String typed = text.strip();
		String full = typed.contains("://") ? typed : SCHEME + "://" + typed;
		int hash = full.indexOf('#');
		Optional<Fingerprint> pin = hash < 0 ? Optional.empty() : Optional.of(Fingerprint.parse(full.substring(hash + 1)));
		try {
			URI uri = new URI(hash < 0 ? full : full.substring(0, hash));
			if (!SCHEME.equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
				throw bad(typed, "An activation site is reached by https only.");
			}
			if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
				throw bad(typed, "It names no host, or more than a host.");
			}
			String path = uri.getPath().endsWith("/") ? uri.getPath() : uri.getPath() + "/";
			return new SiteAddress(new URI(SCHEME, null, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort(), path, null,
					null), pin);
		} catch (URISyntaxException e) {
			throw bad(typed, "A character in it does not belong there.");
		}
	}

	private static ProblemException bad(String typed, String reason) {
		return new ProblemException(SiteProblem.BAD_ADDRESS.problem("address", typed.isEmpty() ? "An empty text" : typed,
				"reason", reason));
	}

	/** The same site, believed by that certificate and no other. */
	public SiteAddress withPin(Fingerprint fingerprint) {
		return new SiteAddress(base, Optional.of(fingerprint));
	}

	/** Without the fingerprint: how a person calls the site. */
	public String site() {
		String text = base.toString();
		return text.substring(0, text.length() - 1);
	}

	/** What {@link #parse} takes. */
	@Override
	public String toString() {
		return site() + pin.map(fingerprint -> "#" + fingerprint).orElse("");
	}
}
