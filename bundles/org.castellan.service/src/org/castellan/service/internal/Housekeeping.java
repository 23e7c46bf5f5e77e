// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.castellan.core.api.ServiceState;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.events.EventHub;
import org.castellan.service.internal.license.LicenseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service does by itself once a second: tells viewers when its state changes, brings the ledger in line with the
 * licence files as soon as the ledger lets it, and looks at the files anew when a day begins, since then some end. The
 * seats themselves end with the day in the ledger, whether anyone looks or not.
 */
final class Housekeeping implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final StatusQuery status;
	private final LicenseStore licenses;
	private final EventHub events;
	private final InstantSource time;
	private final ZoneId zone;
	private final Thread thread;
	private ServiceState state;
	private LocalDate day;
	/** Whether the files could be read when they were looked at last. */
	private boolean read = true;

	Housekeeping(StatusQuery status, LicenseStore licenses, EventHub events, InstantSource time, ZoneId zone) {
		this.status = status;
		this.licenses = licenses;
		this.events = events;
		this.time = time;
		this.zone = zone;
		state = status.state();
		day = today();
		thread = Thread.ofVirtual().name("housekeeping").start(this::run);
	}

	private void run() {
		try {
			while (true) {
				Thread.sleep(PAUSE);
				lookAround();
			}
		} catch (InterruptedException closed) {
			Thread.currentThread().interrupt();
		}
	}

	private void lookAround() throws InterruptedException {
		ServiceState now = status.state();
		if (now != state) {
			state = now;
			events.tell(EventHub.Kind.STATUS, List.of());
		}
		LocalDate today = today();
		if (!today.equals(day) || now == ServiceState.RUNNING && !(read && licenses.isInLine())) {
			day = today;
			reread();
		}
	}

	private void reread() throws InterruptedException {
		try {
			licenses.reread();
			read = true;
		} catch (ProblemException e) {
			read = false;
			LOG.warn("Licence files could not be read again: {}", e.getMessage());
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(time.instant(), zone);
	}

	@Override
	public void close() {
		thread.interrupt();
	}
}
