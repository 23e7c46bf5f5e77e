// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.output;

import java.io.PrintStream;
import java.util.Objects;

import org.castellan.core.work.Progress;

/**
 * What long work does, a line for each of its steps: {@code Measuring round trips to licsrv01:27000...} A person stops it with
 * Ctrl+C, which ends the program.
 */
public final class StderrProgress implements Progress {

	private final PrintStream err;

	public StderrProgress(PrintStream err) {
		this.err = Objects.requireNonNull(err);
	}

	@Override
	public void step(String what, int units) {
		err.println(what + "...");
	}

	@Override
	public void worked(int units) {
		// one line for a step is enough
	}

	@Override
	public boolean isCancelled() {
		return false;
	}
}
