// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.castellan.client.KnownServers;
import org.castellan.client.UserDirectories;

/**
 * What a command talks to: its streams, its environment, and a person if one is there. Tests make their own.
 *
 * @param in          standard input
 * @param out         for data
 * @param err         for talk
 * @param environment variables
 * @param person      who can be asked, if standard input is a terminal
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment,
		Optional<Person> person) {

	public Terminal {
		Objects.requireNonNull(in);
		Objects.requireNonNull(out);
		Objects.requireNonNull(err);
		Objects.requireNonNull(person);
		environment = Map.copyOf(environment);
	}

	/** Of this process. */
	public static Terminal system() {
		return new Terminal(System.in, System.out, System.err, System.getenv(), ConsolePerson.find());
	}

	/** Where the user's own files lie. */
	public UserDirectories directories() {
		return UserDirectories.of(environment);
	}

	/** The servers the user has pinned. */
	public KnownServers knownServers() {
		return new KnownServers(directories().config());
	}

	/** A variable of the environment that is set to something. */
	public Optional<String> variable(String name) {
		return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
	}
}
