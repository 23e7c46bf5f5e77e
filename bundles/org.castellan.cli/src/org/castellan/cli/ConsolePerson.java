// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.io.Console;
import java.util.Optional;

/** The person at the process's terminal. */
final class ConsolePerson implements Person {

	private final Console console;

	private ConsolePerson(Console console) {
		this.console = console;
	}

	/** Empty if standard input is no terminal. Since Java 22 there is a console even then, and it can be asked. */
	static Optional<Person> find() {
		Console console = System.console();
		return console != null && isTerminal(console) ? Optional.of(new ConsolePerson(console)) : Optional.empty();
	}

	private static boolean isTerminal(Console console) {
		try {
			return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
		} catch (NoSuchMethodException e) {
			return true;
		} catch (ReflectiveOperationException e) {
			return false;
		}
	}

	@Override
	public Optional<String> line(String question) {
		return Optional.ofNullable(console.readLine("%s", question));
	}

	@Override
	public Optional<char[]> secret(String question) {
		return Optional.ofNullable(console.readPassword("%s", question));
	}
}
