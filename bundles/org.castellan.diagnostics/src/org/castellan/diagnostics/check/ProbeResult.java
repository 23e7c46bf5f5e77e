// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.catalog.Service;

/**
 * What became of one target.
 *
 * @param duration until the verdict was known
 * @param steps    those taken, in order; nothing follows one that failed
 * @param owner    who has the port, or why that could not be checked; empty if the target is not this machine, or nobody has it
 */
public record ProbeResult(Target target, Verdict verdict, Duration duration, List<Step> steps,
		Optional<String> owner) {

	public ProbeResult {
		Objects.requireNonNull(target);
		Objects.requireNonNull(verdict);
		Objects.requireNonNull(duration);
		steps = List.copyOf(steps);
		Objects.requireNonNull(owner);
	}

	/** Nobody is known to own the port. */
	public ProbeResult(Target target, Verdict verdict, Duration duration, List<Step> steps) {
		this(target, verdict, duration, steps, Optional.empty());
	}

	/** The same with the program behind the port. */
	public ProbeResult ownedBy(Optional<String> program) {
		return new ProbeResult(target, verdict, duration, steps, program);
	}

	/**
	 * The verdict for a person; a port of a product that nobody listens on, and nobody has to, is not in use there. Of a
	 * licence manager that no probe asked, no more is said than is known.
	 */
	public String words() {
		if (verdict.isOpen() && target.expected() == Service.FLEXNET && steps.stream().noneMatch(step -> step.kind() == Step.Kind.HELLO)) {
			return "open: something listens; whether it is FlexNet was not asked";
		}
		return verdict instanceof Verdict.Refused && !target.needed() && target.rule().isPresent()
				? "not in use here: nobody listens" : verdict.words();
	}

	/** Where a client's way breaks first; empty if it reaches the service. */
	public Optional<Step> firstBroken() {
		return steps.stream().filter(step -> step.outcome() == Step.Outcome.FAILED).findFirst();
	}

	/** Whether a person should know of something: what is needed does not answer, or a step warns. */
	public boolean isProblem() {
		return target.needed() && !verdict.isOpen()
				|| steps.stream().anyMatch(step -> step.outcome() == Step.Outcome.WARNED);
	}

	/** What is wrong and what to do now; empty if nothing is. */
	public Optional<Problem> problem() {
		return isProblem() ? Optional.of(Diagnosis.of(this)) : Optional.empty();
	}

	/** The same where another address of the host says something else, which clients may meet. */
	ProbeResult butAt(InetAddress address, Verdict other) {
		List<Step> all = new ArrayList<>(steps);
		all.add(new Step(Step.Kind.ADDRESSES, Step.Outcome.WARNED, address.getHostAddress() + ": " + other.words(), Duration.ZERO));
		return new ProbeResult(target, verdict, duration, all, owner);
	}

	/** The same where another probe recognised what listens, which is not what was expected. */
	ProbeResult insteadOf(Verdict.WrongService other) {
		List<Step> all = new ArrayList<>(steps);
		all.add(Step.failed(Step.Kind.HELLO, other.found(), Duration.ZERO));
		return new ProbeResult(target, other, duration, all);
	}

	/** The same where another port of the service answered, so that nothing has to answer on this one. */
	ProbeResult notNeeded() {
		return new ProbeResult(target.notNeeded(), verdict, duration, steps, owner);
	}
}
