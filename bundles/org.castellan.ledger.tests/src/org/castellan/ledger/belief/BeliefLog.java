// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What all clients wrote down. Thread-safe. */
final class BeliefLog {

	private final ConcurrentLinkedQueue<Belief> beliefs = new ConcurrentLinkedQueue<>();
	private final ConcurrentLinkedQueue<Grant> grants = new ConcurrentLinkedQueue<>();
	private final ConcurrentLinkedQueue<Loss> losses = new ConcurrentLinkedQueue<>();
	private final Map<String, AtomicLong> answers = new TreeMap<>();

	void add(Belief belief) {
		beliefs.add(belief);
	}

	void add(Grant grant) {
		grants.add(grant);
	}

	void add(Loss loss) {
		losses.add(loss);
	}

	/** Counts an answer of that kind. */
	void count(String answer) {
		AtomicLong counter;
		synchronized (answers) {
			counter = answers.computeIfAbsent(answer, key -> new AtomicLong());
		}
		counter.incrementAndGet();
	}

	List<Belief> beliefs() {
		return List.copyOf(beliefs);
	}

	List<Grant> grants() {
		return List.copyOf(grants);
	}

	List<Loss> losses() {
		return List.copyOf(losses);
	}

	/** How often each answer came. */
	String answers() {
		synchronized (answers) {
			return answers.toString();
		}
	}
}
