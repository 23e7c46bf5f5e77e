// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.time.Duration;
import java.util.Objects;
import org.castellan.http.HttpFront;
import org.castellan.http.Listening;

/**
 * What a site may set, in the home's {@code service.json}. A field that is missing or 0 means the default, so the
 * smallest file is {@code {"format":1,"serviceId":"..."}}. Most defaults are written out when the home is made, and stay
 * what they were then; that of {@code idleSeconds} is kept as 0, and is that of the program that reads it.
 *
 * @param format          of the whole home; a program that knows only smaller numbers must not touch it
 * @param serviceId       random, made with the home
 * @param port            where it was told to listen, and will again or not at all; 0 for the first free one of the usual
 * @param lastPort        where it listened last; 0 until it listens for the first time
 * @param bind            the one address to listen on, or {@value #ALL_ADDRESSES} for all of the machine
 * @param clientToken     whether checkouts must show the client token
 * @param leaseSeconds    how long a lease lives without renewal if the client does not say
 * @param maxLeaseSeconds the longest a client may ask for
 * @param maxConnections  network connections at once
 * @param maxViewers      live views at once
 * @param idleSeconds     how long nothing may move on a connection before it is closed, as it is kept; {@link #idle} is
 *                        what it means. Here 30 is taken for 0: earlier programs wrote their default out
 */
public record ServiceSettings(int format, String serviceId, int port, int lastPort, String bind, boolean clientToken,
		int leaseSeconds, int maxLeaseSeconds, int maxConnections, int maxViewers, int idleSeconds) {

	/** The format this program writes, and the highest it reads. */
	public static final int FORMAT = 1;

	/** Listen on every address of the machine, as licence servers of the field do. */
	public static final String ALL_ADDRESSES = Listening.ALL_ADDRESSES;

	private static final int EARLIER_IDLE_SECONDS = 30;

	public ServiceSettings {
		Objects.requireNonNull(serviceId, "serviceId is missing");
		bind = bind == null || bind.isBlank() ? ALL_ADDRESSES : bind;
		leaseSeconds = orDefault(leaseSeconds, 90);
		maxLeaseSeconds = orDefault(maxLeaseSeconds, 900);
		maxConnections = orDefault(maxConnections, 5_000);
		maxViewers = orDefault(maxViewers, 200);
		idleSeconds = orDefault(idleSeconds == EARLIER_IDLE_SECONDS ? 0 : idleSeconds, 0);
		if (port < 0 || port > 65_535) {
			throw new IllegalArgumentException("port is 1 to 65535, or 0 for the first free one: " + port);
		}
		if (leaseSeconds < 5 || maxLeaseSeconds > 86_400 || leaseSeconds > maxLeaseSeconds) {
			throw new IllegalArgumentException("leaseSeconds is 5 to maxLeaseSeconds, and that at most 86400");
		}
	}

	/** The settings of a new home. */
	public static ServiceSettings fresh(String serviceId) {
		return new ServiceSettings(FORMAT, serviceId, 0, 0, ALL_ADDRESSES, false, 0, 0, 0, 0, 0);
	}

	/** How long nothing may move on a connection before it is closed. */
	public Duration idle() {
		return idleSeconds == 0 ? HttpFront.Limits.USUAL_IDLE : Duration.ofSeconds(idleSeconds);
	}

	public ServiceSettings withPort(int newPort) {
		return new ServiceSettings(format, serviceId, newPort, lastPort, bind, clientToken, leaseSeconds, maxLeaseSeconds,
				maxConnections, maxViewers, idleSeconds);
	}

	public ServiceSettings withLastPort(int found) {
		return new ServiceSettings(format, serviceId, port, found, bind, clientToken, leaseSeconds, maxLeaseSeconds,
				maxConnections, maxViewers, idleSeconds);
	}

	public ServiceSettings withBind(String newBind) {
		return new ServiceSettings(format, serviceId, port, lastPort, newBind, clientToken, leaseSeconds, maxLeaseSeconds,
				maxConnections, maxViewers, idleSeconds);
	}

	private static int orDefault(int value, int defaultValue) {
		if (value < 0) {
			throw new IllegalArgumentException("A limit is not negative: " + value);
		}
		return value == 0 ? defaultValue : value;
	}
}
