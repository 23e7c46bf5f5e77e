// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.Map;
import org.castellan.core.api.ServiceState;
import org.castellan.http.OpenMetrics;
import org.castellan.http.RequestCounts;
import org.castellan.ledger.LedgerHealth;
import org.castellan.ledger.PoolView;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.LicenseService;
import org.castellan.service.internal.events.EventHub;
import org.castellan.service.internal.seats.SeatCounts;

/**
 * What a monitoring system reads at /metrics: seats by feature, what happened so far, and how the process is. No names
 * of people.
 */
public final class Metrics {

	private final SeatLedger ledger;
	private final SeatCounts seats;
	private final RequestCounts requests;
	private final EventHub events;
	private final StatusQuery status;

	public Metrics(SeatLedger ledger, SeatCounts seats, RequestCounts requests, EventHub events, StatusQuery status) {
		this.ledger = ledger;
		this.seats = seats;
		this.requests = requests;
		this.events = events;
		this.status = status;
	}

	public String text() {
		OpenMetrics text = new OpenMetrics();
		text.gauge("castellan_build", "Version of the program.").with(Map.of("version", LicenseService.VERSION), 1);
		OpenMetrics.Family up = text.gauge("castellan_serving", "1 if seats are granted, else 0.");
		up.with(Map.of(), status.state() == ServiceState.RUNNING ? 1 : 0);
		pools(text);
		OpenMetrics.Family happened = text.counter("castellan_leases", "What became of leases since the start.");
		happened.with(Map.of("event", "out"), seats.out());
		happened.with(Map.of("event", "in"), seats.in());
		happened.with(Map.of("event", "denied"), seats.denied());
		happened.with(Map.of("event", "expired"), seats.expired());
		happened.with(Map.of("event", "removed"), seats.removed());
		OpenMetrics.Family answered = text.counter("castellan_http_requests", "Requests answered, by status.");
		for (int digit = 2; digit <= 5; digit++) {
			answered.with(Map.of("status", digit + "xx"), requests.answered(digit));
		}
		text.gauge("castellan_viewers", "Live views.").with(Map.of(), events.viewers());
		ledger(text);
		Runtime runtime = Runtime.getRuntime();
		text.gauge("castellan_heap_bytes", "Java heap in use.").with(Map.of(), runtime.totalMemory() - runtime.freeMemory());
		return text.toString();
	}

	private void pools(OpenMetrics text) {
		OpenMetrics.Family total = text.gauge("castellan_seats", "Seats authorized, -1 if uncounted.");
		OpenMetrics.Family inUse = text.gauge("castellan_seats_in_use", "Seats that leases hold.");
		OpenMetrics.Family available = text.gauge("castellan_seats_available", "Seats anyone may take, -1 if uncounted.");
		for (PoolView pool : ledger.view().pools()) {
			Map<String, String> labels = Map.of("feature", pool.definition().feature(), "version",
					pool.definition().version(), "pool", pool.definition().id());
			total.with(labels, pool.total());
			inUse.with(labels, pool.inUse());
			available.with(labels, pool.available());
		}
	}

	private void ledger(OpenMetrics text) {
		LedgerHealth health = ledger.health();
		text.gauge("castellan_leases_held", "Leases now.").with(Map.of(), health.leases());
		text.gauge("castellan_ledger_epoch", "How often the ledger was opened.").with(Map.of(), health.epoch());
		text.counter("castellan_ledger_entries", "Entries applied since the ledger was made.").with(Map.of(),
				health.sequence());
		text.gauge("castellan_ledger_queue", "Commands that wait for their entry.").with(Map.of(), health.queued());
		text.gauge("castellan_ledger_remembered", "Requests whose answer is remembered.").with(Map.of(),
				health.remembered());
	}
}
