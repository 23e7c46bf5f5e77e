// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.client.KnownServer;
import org.castellan.core.api.Hello;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.Severity;
import org.castellan.ui.FactList;
import org.castellan.ui.TimeText;
import org.eclipse.osgi.util.NLS;

/**
 * What the Service page says: one sentence on the state, and the facts behind it.
 *
 * @param sentence for example {@code The service runs and grants seats.}
 */
record ServiceFacts(String sentence, List<FactList.Fact> facts) {

	static ServiceFacts of(ServerRef ref, Contact contact, Heard<Hello> hello, Heard<ServiceStatus> heard,
			Optional<KnownServer> known, TimeText times) {
		List<FactList.Fact> facts = new ArrayList<>();
		Optional<ServiceStatus> status = heard.value();
		known.ifPresent(server -> facts.add(new FactList.Fact("address", Messages.Service_address, server.address().toString())));
		status.map(ServiceStatus::home).or(() -> ref instanceof ServerRef.Home(var home) ? Optional.of(home.toString())
				: Optional.empty()).ifPresent(home -> facts.add(new FactList.Fact("home", Messages.Service_home, home)));
		hello.value().ifPresent(answer -> facts.add(new FactList.Fact("version", Messages.Service_version, answer.version())));
		status.ifPresent(answer -> addStatus(facts, answer, times));
		known.ifPresent(server -> facts.add(new FactList.Fact("fingerprint", Messages.Service_fingerprint, server.fingerprint())));
		hello.value().ifPresent(answer -> facts.add(new FactList.Fact("clientToken", Messages.Service_clientToken,
				answer.clientToken() ? Messages.Service_tokenNeeded : Messages.Service_tokenFree)));
		return new ServiceFacts(sentence(contact, status), facts);
	}

	private static void addStatus(List<FactList.Fact> facts, ServiceStatus status, TimeText times) {
		facts.add(new FactList.Fact("process", Messages.Service_process, Long.toString(status.process())));
		facts.add(new FactList.Fact("started", Messages.Service_started, times.exact(status.started())));
		facts.add(new FactList.Fact("members", Messages.Service_members, status.members().size() < 2 ? Messages.Service_alone
				: String.join(", ", status.members())));
		facts.add(new FactList.Fact("leases", Messages.Service_leases,
				NLS.bind(Messages.Service_leasesOf, status.leases(), status.features())));
	}

	private static String sentence(Contact contact, Optional<ServiceStatus> status) {
		return switch (contact.phase()) {
		case NOT_ASKED, CONNECTING -> Messages.Waiting_connecting;
		case STARTING -> Messages.Service_starting;
		case RUNNING -> Messages.Service_running;
		case REFUSING -> NLS.bind(Messages.Service_refusing, firstError(status));
		case STOPPING -> Messages.Service_stopping;
		case STOPPED -> contact.isKilled() ? contact.problem().orElseThrow().message() : Messages.Service_stopped;
		case NO_ANSWER, NOT_TRUSTED -> contact.problem().map(Problem::message).orElse(Messages.Waiting_noAnswer);
		};
	}

	private static String firstError(Optional<ServiceStatus> status) {
		return status.stream().flatMap(answer -> answer.findings().stream())
				.filter(finding -> finding.severity() == Severity.ERROR).map(Problem::message).findFirst().orElse("");
	}
}
