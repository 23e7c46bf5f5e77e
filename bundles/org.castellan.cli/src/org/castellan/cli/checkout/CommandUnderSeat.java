// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.checkout;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Signals;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.ProblemText;
import org.castellan.client.Seat;
import org.castellan.client.SeatListener;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * Runs a command while a seat is held, with this program's own streams. Signals go on to the command and to what it
 * started, so that they decide what these mean; when it ends, its exit code is the answer. The seat is free only when they
 * have ended.
 */
public final class CommandUnderSeat {

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
		RunningCommand running = RunningCommand.start(command);
		Loss loss = new Loss(running);
		seat.addListener(loss);
		try (Signals signals = new Signals(name -> pass(name, running))) {
			int code = running.waitFor();
			if (loss.ending) {
				loss.ended.await();
				return ExitCode.PROBLEMS;
			}
			running.endSignalled();
			return code;
		} finally {
			running.kill();
		}
	}

	/** Ctrl-C at a terminal reaches the command by itself: the terminal sends it to the whole group. */
	private static void pass(String signal, RunningCommand running) {
		if (!signal.equals("INT") || System.console() == null) {
			running.signal(signal);
		}
	}

	/** Once its listeners return, the service is told that a lost seat is free: so not before the command has ended. */
	private final class Loss implements SeatListener {

		private final RunningCommand running;
		private final CountDownLatch ended = new CountDownLatch(1);
		private volatile boolean ending;

		Loss(RunningCommand running) {
			this.running = running;
		}

		@Override
		public void endangered(Seat endangered, Problem problem) {
			ProblemText.print(problem, err);
			err.println("The seat is held for another " + Moments.text(endangered.remaining()) + ".");
		}

		@Override
		public void lost(Seat lost, Problem problem) {
			ProblemText.print(problem, err);
			if (onLost == LossPolicy.TERMINATE) {
				ending = true;
				try {
					running.end();
				} finally {
					ended.countDown();
				}
			} else {
				awaitEnd();
			}
		}

		private void awaitEnd() {
			try {
				running.waitFor();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
