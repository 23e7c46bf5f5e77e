// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import java.time.InstantSource;
import java.util.Objects;

import org.castellan.client.Timeouts;
import org.castellan.client.authorization.Responder;
import org.castellan.client.internal.SiteWire;
import org.castellan.core.api.SiteHello;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PinnedTrust;
import org.castellan.crypto.PublicTrust;
import org.castellan.crypto.ServerTrust;

/**
 * A vendor's activation site, asked over HTTPS. {@link #answer} sends nothing before the site has said who it is and what
 * time it is. Thread-safe; each question has a connection of its own.
 */
public final class ActivationSite implements Responder {

	private final SiteAddress address;
	private final ServerTrust trust;
	private final Timeouts timeouts;
	private final InstantSource time;

	public ActivationSite(SiteAddress address) {
		this(address, Timeouts.DEFAULT, InstantSource.system());
	}

	public ActivationSite(SiteAddress address, Timeouts timeouts, InstantSource time) {
		this(address, address.pin().<ServerTrust>map(PinnedTrust::to).orElseGet(PublicTrust::ofThisMachine), timeouts, time);
	}

	ActivationSite(SiteAddress address, ServerTrust trust, Timeouts timeouts, InstantSource time) {
		this.address = Objects.requireNonNull(address);
		this.trust = trust;
		this.timeouts = Objects.requireNonNull(timeouts);
		this.time = Objects.requireNonNull(time);
	}

	public SiteAddress address() {
		return address;
	}

	/**
	 * Who is there.
	 *
	 * @throws ProblemException with a {@link SiteProblem}
	 */
	public SiteHello hello() throws ProblemException, InterruptedException {
		try (SiteWire wire = wire()) {
			return wire.hello();
		}
	}

	@Override
	public byte[] answer(byte[] request) throws ProblemException, InterruptedException {
		try (SiteWire wire = wire()) {
			wire.hello();
			return wire.answer(request);
		}
	}

	private SiteWire wire() {
		return new SiteWire(address, trust, timeouts, time);
	}
}
