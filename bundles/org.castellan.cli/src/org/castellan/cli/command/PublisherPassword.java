// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.castellan.cli.CliProblem;
import org.castellan.cli.Person;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;

/** Gets the password of a publisher's key: from the environment, else from the person at the terminal. */
final class PublisherPassword {

	static final String VARIABLE = "CASTELLAN_PUBLISHER_PASSWORD";

	private final Terminal terminal;

	PublisherPassword(Terminal terminal) {
		this.terminal = terminal;
	}

	/** The password of a key that exists. */
	char[] existing() throws ProblemException {
		Optional<String> variable = terminal.variable(VARIABLE);
		return variable.isPresent() ? variable.get().toCharArray() : ask("Password of the publisher's key: ");
	}

	/** The key in a publisher's directory, opened with its password. */
	PublisherKey open(Path publisher) throws ProblemException {
		char[] password = existing();
		try {
			return new PublisherStore(publisher).open(password);
		} finally {
			Arrays.fill(password, ' ');
		}
	}

	/** A password for a new key: typed twice, since nobody can see it. */
	char[] chosen() throws ProblemException {
		Optional<String> variable = terminal.variable(VARIABLE);
		if (variable.isPresent()) {
			return variable.get().toCharArray();
		}
		char[] first = ask("Choose a password for the publisher's key: ");
		char[] second = ask("Again, to be sure: ");
		try {
			if (!Arrays.equals(first, second)) {
				throw new ProblemException(CliProblem.PASSWORDS_DIFFER.problem());
			}
			return first;
		} finally {
			Arrays.fill(second, ' ');
		}
	}

	private char[] ask(String question) throws ProblemException {
		Person person = terminal.person().orElseThrow(() -> new ProblemException(CliProblem.NO_PASSWORD.problem()));
		return person.secret(question).orElseThrow(() -> new ProblemException(CliProblem.NO_PASSWORD.problem()));
	}
}
