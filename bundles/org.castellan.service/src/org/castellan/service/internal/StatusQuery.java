// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.castellan.core.api.Hello;
import org.castellan.core.api.ServiceState;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.ledger.LedgerHealth;
import org.castellan.ledger.Refusal;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.LicenseService;
import org.castellan.service.SeatProblem;
import org.castellan.service.ServiceProblem;
import org.castellan.service.internal.home.DiskSpace;
import org.castellan.service.internal.license.LicenseStore;
import org.castellan.service.internal.seats.LedgerProblems;

/** Tells how the service is: to anyone in short, to administrators in full. */
public final class StatusQuery {

	private final ServiceFacts facts;
	private final SeatLedger ledger;
	private final LicenseStore licenses;
	private final InstantSource time;
	private volatile boolean stopping;

	public StatusQuery(ServiceFacts facts, SeatLedger ledger, LicenseStore licenses, InstantSource time) {
		this.facts = facts;
		this.ledger = ledger;
		this.licenses = licenses;
		this.time = time;
	}

	/** From now on the service says that it is stopping. */
	public void stopping() {
		stopping = true;
	}

	public ServiceState state() {
		return state(ledger.health());
	}

	private ServiceState state(LedgerHealth health) {
		if (stopping) {
			return ServiceState.STOPPING;
		}
		return health.refusal().map(refusal -> refusal.cause() == Refusal.Cause.STARTING ? ServiceState.STARTING
				: ServiceState.REFUSING).orElse(ServiceState.RUNNING);
	}

	public Hello hello() {
		return new Hello(Hello.PRODUCT, LicenseService.VERSION, Hello.API, facts.serviceId(), facts.name(), state(),
				facts.identity().signer().publicKey(), facts.identity().client().isPresent(), time.instant());
	}

	public ServiceStatus status() {
		LedgerHealth health = ledger.health();
		return new ServiceStatus(state(health), LicenseService.VERSION, facts.serviceId(), facts.name(), facts.port(),
				facts.home().toString(), ProcessHandle.current().pid(), facts.started(), facts.identity().fingerprint(),
				health.epoch(), health.members().stream().map(member -> member.address()).filter(a -> !a.isEmpty()).toList(),
				licenses.publishers(), health.leases(), health.pools(), findings(health));
	}

	private List<Problem> findings(LedgerHealth health) {
		List<Problem> findings = new ArrayList<>();
		health.refusal().map(LedgerProblems::of).ifPresent(findings::add);
		health.findings().forEach(finding -> findings.add(SeatProblem.LEDGER_FINDING.problem("reason", finding)));
		facts.moved().ifPresent(findings::add);
		new DiskSpace(facts.home()).finding().ifPresent(findings::add);
		findings.addAll(licenses.findings());
		if (licenses.isEmpty()) {
			findings.add(ServiceProblem.NOTHING_AUTHORIZED.problem());
		}
		return findings;
	}
}
