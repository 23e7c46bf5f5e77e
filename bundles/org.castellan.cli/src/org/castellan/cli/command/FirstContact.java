// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.Locale;
import java.util.Optional;

import org.castellan.cli.CliProblem;
import org.castellan.cli.Person;
import org.castellan.cli.Terminal;
import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.KnownServers;
import org.castellan.client.ServerIdentity;
import org.castellan.client.UnknownServerException;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;

/** A server is met for the first time: it is pinned if the fingerprint was given, or if a person confirms it. */
final class FirstContact {

	private final Terminal terminal;
	private final KnownServers known;

	FirstContact(Terminal terminal, KnownServers known) {
		this.terminal = terminal;
		this.known = known;
	}

	/** @throws ProblemException if it is not to be trusted */
	KnownServer pin(UnknownServerException met, Optional<Fingerprint> expected) throws ProblemException {
		ServerIdentity identity = met.identity();
		if (expected.isPresent()) {
			if (!expected.get().value().equals(identity.fingerprint())) {
				throw new ProblemException(ClientProblem.FINGERPRINT_CHANGED.problem("server",
						identity.address().toString(), "fingerprint", identity.fingerprint(), "pinned",
						expected.get().value()));
			}
		} else if (terminal.person().isEmpty()) {
			throw met;
		} else if (!isConfirmed(terminal.person().get(), identity)) {
			throw new ProblemException(CliProblem.NOT_PINNED.problem("server", identity.address().toString()));
		}
		KnownServer pinned = known.pin(identity);
		terminal.err().println("Pinned " + identity.address() + ", " + identity.fingerprint());
		return pinned;
	}

	private static boolean isConfirmed(Person person, ServerIdentity identity) {
		String question = """
				You meet %s (%s) for the first time. Its fingerprint is
				  %s
				Is that what its administrator reads out? Type yes to pin it:\s""".formatted(identity.address(),
				identity.hello().name(), identity.fingerprint());
		return person.line(question).filter(answer -> answer.strip().toLowerCase(Locale.ROOT).equals("yes"))
				.isPresent();
	}
}
