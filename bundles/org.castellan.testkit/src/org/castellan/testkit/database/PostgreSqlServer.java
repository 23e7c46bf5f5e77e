// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import org.castellan.testkit.project.ProjectFiles;

/**
 * A real PostgreSQL server of one test's own, by the script {@code releng/postgresql}: it can be killed and started again
 * with the same records at the same address. It stops with this JVM, however that ends.
 */
public final class PostgreSqlServer implements AutoCloseable {

	/** By which {@code releng/test} names the server of all tests. */
	public static final String VARIABLE = "CASTELLAN_TEST_POSTGRESQL";

	private final Process script;
	private final BufferedReader said;
	private final PrintWriter commands;
	private final String url;

	private PostgreSqlServer(Process script) throws IOException {
		this.script = script;
		said = script.inputReader();
		commands = new PrintWriter(script.outputWriter(), true);
		url = said.readLine();
		if (url == null) {
			throw new AssertionError("releng/postgresql started no server");
		}
	}

	public static PostgreSqlServer start() {
		try {
			String script = ProjectFiles.root().resolve("releng/postgresql").toString();
			ProcessBuilder builder = new ProcessBuilder(script).redirectError(ProcessBuilder.Redirect.INHERIT);
			builder.environment().remove(VARIABLE);
			return new PostgreSqlServer(builder.start());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Of its first database, which is empty: {@code jdbc:postgresql://127.0.0.1:PORT/postgres?…}. */
	public String url() {
		return url;
	}

	/** As if the power went: the server and everything that belongs to it. */
	public void kill() {
		tell("kill");
	}

	/** Starts it after it was killed, and returns when it answers. */
	public void restart() {
		tell("start");
	}

	private void tell(String command) {
		commands.println(command);
		try {
			String answer = said.readLine();
			if (!command.equals(answer)) {
				throw new AssertionError("releng/postgresql says " + answer + " to " + command);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Stops it, and waits until it is gone. */
	@Override
	public void close() {
		commands.close();
		try {
			script.waitFor();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
