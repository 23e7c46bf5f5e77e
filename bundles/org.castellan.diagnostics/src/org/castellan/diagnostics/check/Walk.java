// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The steps of one probe as it takes them, and the result they end in. */
final class Walk {

	private final Reached reached;
	private final List<Step> steps;
	private final long began = System.nanoTime();
	private long stepBegan = began;

	Walk(Reached reached) {
		this.reached = reached;
		steps = new ArrayList<>(reached.steps());
	}

	void done(Step.Kind kind, String detail) {
		step(kind, Step.Outcome.DONE, detail);
	}

	void warned(Step.Kind kind, String detail) {
		step(kind, Step.Outcome.WARNED, detail);
	}

	private void step(Step.Kind kind, Step.Outcome outcome, String detail) {
		long now = System.nanoTime();
		steps.add(new Step(kind, outcome, detail, Duration.ofNanos(now - stepBegan)));
		stepBegan = now;
	}

	/** The way breaks here. */
	ProbeResult broken(Step.Kind kind, Verdict verdict) {
		step(kind, Step.Outcome.FAILED, verdict.words());
		return end(verdict);
	}

	ProbeResult open() {
		return end(new Verdict.Open());
	}

	private ProbeResult end(Verdict verdict) {
		return new ProbeResult(reached.target(), verdict,
				reached.spent().plusNanos(System.nanoTime() - began), steps);
	}
}
