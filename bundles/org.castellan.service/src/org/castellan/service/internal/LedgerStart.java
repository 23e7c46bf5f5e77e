// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.castellan.core.problem.ProblemException;
import org.castellan.ledger.Command;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LedgerConfiguration;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.Refusal;
import org.castellan.ledger.RequestId;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.Home;
import org.castellan.service.ServiceOptions;
import org.castellan.service.ServiceSettings;
import org.castellan.service.internal.seats.LedgerDesk;
import org.castellan.service.internal.seats.LedgerProblems;

/** Opens the ledger of a home as options and settings say. */
final class LedgerStart {

	private final LedgerOpener opener;
	private final ServiceOptions options;
	private final ServiceSettings settings;

	LedgerStart(LedgerOpener opener, ServiceOptions options, ServiceSettings settings) {
		this.opener = opener;
		this.options = options;
		this.settings = settings;
	}

	SeatLedger open() throws ProblemException {
		Path directory = options.home().ledgerDirectory();
		try {
			return opener.open(configuration(options.home()));
		} catch (LedgerException e) {
			throw new ProblemException(LedgerProblems.of(e, directory), e);
		}
	}

	private LedgerConfiguration configuration(Home home) {
		LeaseTerms terms = new LeaseTerms(Duration.ofSeconds(settings.leaseSeconds()),
				Duration.ofSeconds(settings.maxLeaseSeconds()), LeaseTerms.STANDARD.longestBorrow(),
				LeaseTerms.STANDARD.pause());
		LedgerConfiguration alone = LedgerConfiguration.single(home.ledgerDirectory()).withTerms(terms)
				.withWitness(WitnessFile.of(options, settings.serviceId()));
		return options.members().isEmpty() ? alone
				: alone.withMembers(options.members().getFirst().id(), options.members());
	}

	/** Goes on with an older copy, where an administrator said so and it is one. */
	void acceptRestored(SeatLedger ledger, LedgerDesk desk) throws ProblemException, InterruptedException {
		boolean restored = ledger.health().refusal().filter(refusal -> refusal.cause() == Refusal.Cause.RESTORED_COPY)
				.isPresent();
		if (options.acceptRestored() && restored) {
			desk.ask(new Command.AcceptRestored(RequestId.of(UUID.randomUUID().toString())));
		}
	}
}
