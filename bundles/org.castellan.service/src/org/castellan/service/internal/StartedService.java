// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.castellan.http.Routes;
import org.castellan.service.LicenseService;
import org.castellan.service.RunningService;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/** A service that is ready. */
final class StartedService implements LicenseService {

	private final RunningService running;
	private final StatusQuery status;
	private final ServiceLog log;
	private final StopRequest stop;
	private final Routes routes;
	private final ClosingStack opened;
	private final ReentrantLock closing = new ReentrantLock();
	private boolean closed;

	StartedService(RunningService running, StatusQuery status, ServiceLog log, StopRequest stop, Routes routes,
			ClosingStack opened) {
		this.running = running;
		this.status = status;
		this.log = log;
		this.stop = stop;
		this.routes = routes;
		this.opened = opened;
	}

	@Override
	public RunningService running() {
		return running;
	}

	/** What it answers. */
	Routes routes() {
		return routes;
	}

	@Override
	public void awaitStopRequest() throws InterruptedException {
		stop.await();
	}

	@Override
	public void close() {
		closing.lock();
		try {
			if (!closed) {
				closed = true;
				status.stopping();
				log.add(LogKinds.STOPPED, "The licence service stops", Map.of("service", running.serviceId()));
				opened.close();
			}
		} finally {
			closing.unlock();
		}
	}
}
