// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;

/**
 * What a licence service says of itself to anyone, so that a client knows it speaks to one, and which.
 *
 * @param product     always {@code castellan}
 * @param version     of the program, for example {@code 1.0.0}
 * @param api         version of the HTTP API, {@value #API}; a client of another number does not go on
 * @param serviceId   random, made with the home; the same after a restart
 * @param name        the host's name
 * @param state       what it can do now
 * @param leaseKey    the Ed25519 public key that signs leases, X.509 SubjectPublicKeyInfo in base64
 * @param clientToken whether a checkout must show the client token
 * @param time        its wall clock, for the client's clock check
 */
public record Hello(String product, String version, int api, String serviceId, String name, ServiceState state,
		String leaseKey, boolean clientToken, Instant time) {

	public static final String PRODUCT = "castellan";
	public static final int API = 1;
}
