// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.jspecify.annotations.Nullable;

/** The {@link SeatServer} of a run, started again after it was killed. */
final class ServerProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final List<String> arguments;
	private final LossyProxy proxy;
	@Nullable
	private ForeignProcess process;

	ServerProcess(LossyProxy proxy, List<String> arguments) {
		this.proxy = proxy;
		this.arguments = List.copyOf(arguments);
	}

	/** A server over a real ledger. */
	static ServerProcess ledger(LossyProxy proxy, int capacity, Path directory, Path witness) {
		return new ServerProcess(proxy,
				List.of("ledger", Integer.toString(capacity), directory.toString(), witness.toString()));
	}

	/** Starts it and waits until it answers. */
	void start() {
		start(List.of());
	}

	/** Starts it so that no file it writes may grow beyond so many kilobytes, as on a disk that is full. */
	void startWithFilesUpTo(int kilobytes) {
		start(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "limited"));
	}

	private void start(List<String> wrapper) {
		List<String> command = new ArrayList<>(wrapper);
		command.addAll(List.of(ForeignProcess.javaCommand(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
				"-cp", OwnClassPath.joined(), SeatServer.class.getName()));
		command.addAll(arguments);
		process = ForeignProcess.start(command);
		String ready = process.awaitLine(line -> line.startsWith("READY "), PATIENCE);
		proxy.setTarget(Integer.parseInt(ready.substring("READY ".length())));
	}

	void kill() {
		process.kill();
	}

	void pause() {
		process.pause();
	}

	void resume() {
		process.resume();
	}

	@Override
	public void close() {
		if (process != null) {
			process.close();
		}
	}

	@Override
	public String toString() {
		return String.valueOf(process);
	}
}
