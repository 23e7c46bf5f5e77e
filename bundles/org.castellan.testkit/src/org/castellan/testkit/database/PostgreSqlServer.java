// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.castellan.testkit.project.ProjectFiles;

/**
 * A real PostgreSQL server of one test's own, by the script {@code releng/postgresql}: it can be killed and started again
 * with the same records at the same address. It stops with this JVM, however that ends.
 */
public final class PostgreSqlServer implements AutoCloseable {

	/** By which {@code releng/test} names the server of all tests. */
	public static final String VARIABLE = "CASTELLAN_TEST_POSTGRESQL";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Process script;
	private final BufferedReader said;
	private final PrintWriter commands;
	private final String url;

	private PostgreSqlServer(Process script) {
		this.script = script;
		said = script.inputReader();
		commands = new PrintWriter(script.outputWriter(), true);
		url = hear().orElseThrow(() -> new AssertionError("releng/postgresql started no server"));
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
		Optional<String> answer = hear();
		if (!answer.equals(Optional.of(command))) {
			throw new AssertionError("releng/postgresql says " + answer + " to " + command);
		}
	}

	/** The script's next line; on a thread of its own, since no interruption ends the reading of a pipe. */
	private Optional<String> hear() {
		CompletableFuture<Optional<String>> line = CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread);
		try {
			return line.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting for releng/postgresql", e);
		} catch (ExecutionException | TimeoutException e) {
			throw new AssertionError("releng/postgresql says nothing", e);
		}
	}

	private Optional<String> read() {
		try {
			return Optional.ofNullable(said.readLine());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Stops it, and waits until it is gone. */
	@Override
	public void close() {
		commands.close();
		try {
			if (!script.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("releng/postgresql does not end");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
