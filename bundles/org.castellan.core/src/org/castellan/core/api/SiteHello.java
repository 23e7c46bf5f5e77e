// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;
import java.util.Objects;

/**
 * What an activation site says of itself to anyone, so that a client knows it speaks to one before it sends a request.
 *
 * @param product        always {@code castellan-site}
 * @param version        of the program, for example {@code 1.0.0}
 * @param api            version of the HTTP API, {@value #API}; a client of another number does not go on
 * @param publisher      whose key signs the answers
 * @param publisherKeyId id of that key
 * @param certificate    the publisher's certificate, PEM; to be compared with one that is trusted, not to be trusted
 * @param time           its wall clock
 */
public record SiteHello(String product, String version, int api, String publisher, String publisherKeyId,
		String certificate, Instant time) {

	public static final String PRODUCT = "castellan-site";
	public static final int API = 1;

	public SiteHello {
		Objects.requireNonNull(product);
		Objects.requireNonNull(version);
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(publisherKeyId);
		Objects.requireNonNull(certificate);
		Objects.requireNonNull(time);
	}
}
