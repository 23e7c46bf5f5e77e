// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what clients wrote down and says in sentences what must not have happened; an empty list is a pass. */
final class BeliefChecker {

	/** Beyond this, one more example teaches nothing. */
	private static final int EXAMPLES = 5;

	private final int capacity;

	BeliefChecker(int capacity) {
		this.capacity = capacity;
	}

	List<String> check(BeliefLog log) {
		List<String> violations = new ArrayList<>();
		violations.addAll(overlaps(log.beliefs()));
		violations.addAll(fencing(log.grants()));
		log.losses().stream().limit(EXAMPLES).forEach(loss -> violations.add("A grant was lost: " + loss));
		return violations;
	}

	/** The most seats that were believed in at one instant. */
	int highest(List<Belief> beliefs) {
		int highest = 0;
		int held = 0;
		for (Step step : steps(beliefs)) {
			held += step.change();
			highest = Math.max(highest, held);
		}
		return highest;
	}

	private List<String> overlaps(List<Belief> beliefs) {
		List<String> found = new ArrayList<>();
		Set<Belief> believers = new HashSet<>();
		int held = 0;
		for (Step step : steps(beliefs)) {
			held += step.change();
			if (step.change() < 0) {
				believers.remove(step.belief());
			} else {
				believers.add(step.belief());
				if (held > capacity && found.size() < EXAMPLES) {
					found.add(held + " seats of " + capacity + " were believed in at " + step.at() + ": " + believers);
				}
			}
		}
		return found;
	}

	/** Somebody begins or stops to believe. */
	private record Step(long at, int change, Belief belief) {
	}

	private static List<Step> steps(List<Belief> beliefs) {
		List<Step> steps = new ArrayList<>();
		for (Belief belief : beliefs) {
			if (belief.from() < belief.to()) {
				steps.add(new Step(belief.from(), belief.count(), belief));
				steps.add(new Step(belief.to(), -belief.count(), belief));
			}
		}
		steps.sort(Comparator.comparingLong(Step::at).thenComparingInt(Step::change));
		return steps;
	}

	/** One number per grant; a grant asked for after another was heard of has a higher one. */
	private static List<String> fencing(List<Grant> grants) {
		List<String> found = new ArrayList<>();
		Set<Long> numbers = new HashSet<>();
		List<Grant> byHearing = grants.stream().sorted(Comparator.comparingLong(Grant::heard)).toList();
		List<Grant> byAsking = grants.stream().sorted(Comparator.comparingLong(Grant::asked)).toList();
		long highest = 0;
		int heard = 0;
		for (Grant grant : byAsking) {
			for (; heard < byHearing.size() && byHearing.get(heard).heard() < grant.asked(); heard++) {
				highest = Math.max(highest, byHearing.get(heard).fencing());
			}
			if (found.size() < EXAMPLES && !numbers.add(grant.fencing())) {
				found.add("A fencing number was given twice: " + grant);
			} else if (found.size() < EXAMPLES && grant.fencing() <= highest) {
				found.add("A fencing number did not rise above " + highest + ": " + grant);
			}
		}
		return found;
	}
}
