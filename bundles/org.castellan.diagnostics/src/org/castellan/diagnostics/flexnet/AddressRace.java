// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.ConnectScan;
import org.castellan.diagnostics.check.Reply;

/**
 * Asks all addresses of a host at once: the first that accepts a connection wins, and one that is silent or refuses holds up
 * nobody. For example of {@code licsrv01} with an address of version 6 that is filtered and one of version 4 that is not.
 */
final class AddressRace {

	private final Duration longest;
	private final Progress progress;

	/** @param longest for all of them; a person who stops waits for none of it */
	AddressRace(Duration longest, Progress progress) {
		this.longest = longest;
		this.progress = progress;
	}

	/** What became of it at one address. */
	record Answer(InetSocketAddress address, Reply reply) {

		Answer {
			Objects.requireNonNull(address);
			Objects.requireNonNull(reply);
		}

		boolean isOpen() {
			return reply.kind() == Reply.Kind.OPEN;
		}
	}

	/** The first that accepted, or what says most of those that did not; empty if the thread was interrupted. */
	Optional<Answer> run(List<InetSocketAddress> addresses) {
		Queue<Answer> answers = new ConcurrentLinkedQueue<>();
		try {
			new ConnectScan(longest, addresses.size(), 0).scan(addresses,
					() -> progress.isCancelled() || answers.stream().anyMatch(Answer::isOpen),
					(index, reply) -> answers.add(new Answer(addresses.get(index), reply)));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		return answers.stream().min(Comparator.comparing(answer -> answer.reply().kind()));
	}
}
