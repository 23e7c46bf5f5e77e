// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.checkout;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.castellan.cli.CliProblem;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Signals;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.ProblemText;
import org.castellan.client.Seat;
import org.castellan.client.SeatListener;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * Runs a command while a seat is held, with this program's own streams. Signals go on to the command, so that it decides
 * what they mean; when it ends, its exit code is the answer.
 */
public final class CommandUnderSeat {

	private static final Duration GRACE = Duration.ofSeconds(10);

	private final PrintStream err;
	private final LossPolicy onLost;

	public CommandUnderSeat(PrintStream err, LossPolicy onLost) {
		this.err = err;
		this.onLost = onLost;
	}

	/**
	 * @return the command's exit code, as a shell tells it; {@link ExitCode#PROBLEMS} if it was ended because the seat
	 *         was lost
	 */
	public int run(List<String> command, Seat seat) throws ProblemException, InterruptedException {
		Process process = start(command);
		AtomicBoolean ended = new AtomicBoolean();
		seat.addListener(new SeatListener() {
			@Override
			public void endangered(Seat endangered, Problem problem) {
				ProblemText.print(problem, err);
				err.println("The seat is held for another " + Moments.text(endangered.remaining()) + ".");
			}

			@Override
			public void lost(Seat lost, Problem problem) {
				ProblemText.print(problem, err);
				if (onLost == LossPolicy.TERMINATE) {
					ended.set(true);
					end(process);
				}
			}
		});
		try (Signals signals = new Signals(name -> pass(name, process))) {
			int code = process.waitFor();
			return ended.get() ? ExitCode.PROBLEMS : code;
		} finally {
			process.destroyForcibly();
		}
	}

	private static Process start(List<String> command) throws ProblemException {
		try {
			return new ProcessBuilder(command).inheritIO().start();
		} catch (IOException e) {
			throw new ProblemException(
					CliProblem.COMMAND_NOT_STARTED.problem("command", command.getFirst(), "cause", String.valueOf(e.getMessage())), e);
		}
	}

	/** Ctrl-C at a terminal reaches the command by itself: the terminal sends it to the whole group. */
	private static void pass(String signal, Process process) {
		if (signal.equals("INT") && System.console() != null) {
			return;
		}
		try {
			new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
		} catch (IOException e) {
			process.destroy();
		}
	}

	private static void end(Process process) {
		process.destroy();
		try {
			if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
