// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Signals;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.ProblemText;
import org.castellan.client.Seat;
import org.castellan.client.SeatListener;
import org.castellan.client.SeatState;
import org.castellan.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Holds a seat until a signal, the end of the standard input, or the end of a time, whichever it is told to wait for. */
public final class HoldingSeat {

	private final Terminal terminal;
	private final CountDownLatch over = new CountDownLatch(1);

	public HoldingSeat(Terminal terminal) {
		this.terminal = terminal;
	}

	/**
	 * @param time how long; without it, until the standard input ends
	 * @return {@link ExitCode#PROBLEMS} if the seat was lost meanwhile
	 */
	public int hold(Seat seat, @Nullable Duration time) throws InterruptedException {
		seat.addListener(new SeatListener() {
			@Override
			public void endangered(Seat endangered, Problem problem) {
				ProblemText.print(problem, terminal.err());
				terminal.err().println("The seat is held for another " + Moments.text(endangered.remaining()) + ".");
			}

			@Override
			public void lost(Seat lost, Problem problem) {
				ProblemText.print(problem, terminal.err());
				over.countDown();
			}
		});
		try (Signals signals = new Signals(name -> over.countDown())) {
			if (time == null) {
				Thread.ofPlatform().daemon().name("standard input").start(this::awaitEndOfInput);
				over.await();
			} else {
				over.await(time.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		return seat.state() == SeatState.LOST ? ExitCode.PROBLEMS : ExitCode.OK;
	}

	private void awaitEndOfInput() {
		InputStream in = terminal.in();
		byte[] ignored = new byte[1024];
		try {
			while (in.read(ignored) >= 0) {
				continue;
			}
		} catch (IOException e) {
			terminal.err().println("The standard input broke off: " + e.getMessage());
		} finally {
			over.countDown();
		}
	}
}
