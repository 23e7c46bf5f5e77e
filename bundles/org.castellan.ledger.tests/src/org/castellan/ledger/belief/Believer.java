// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A client as it should be, with the accidents clients have: it takes seats, renews them in time or comes back too late,
 * releases them or simply goes away, asks again with the same request id when it hears nothing. It counts its own end from
 * before it asked, and writes down from when to when it believed that it held what.
 */
final class Believer implements Runnable {

	private static final int ATTEMPTS = 6;
	private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
	private static final long TTL = LedgerBackend.TERMS.standard().toNanos();

	private final String name;
	private final SeatConnection connection;
	private final BeliefLog log;
	private final BooleanSupplier goOn;
	private final boolean stubborn;
	private final Random random;
	private long seen;
	private int requests;

	/** @param stubborn does not stop at its own end, as one that was paused and does not look at its clock */
	Believer(String name, SeatConnection connection, BeliefLog log, BooleanSupplier goOn, boolean stubborn) {
		this.name = name;
		this.connection = connection;
		this.log = log;
		this.goOn = goOn;
		this.stubborn = stubborn;
		random = new Random(name.hashCode());
	}

	@Override
	public void run() {
		while (goOn.getAsBoolean()) {
			acquire().ifPresent(this::hold);
			rest(MILLI * (1 + random.nextInt(40)));
		}
		connection.close();
	}

	/** What it holds, and from when to when it believes so; {@code from} moves when it believes anew after its end. */
	private static final class Held {

		private final long lease;
		private final long fencing;
		private final int count;
		private long from;
		private long end;

		private Held(long lease, long fencing, int count, long from, long end) {
			this.lease = lease;
			this.fencing = fencing;
			this.count = count;
			this.from = from;
			this.end = end;
		}
	}

	/** An answer, and when the question that got it was asked. */
	private record Heard(String[] words, long firstAsked, long asked, long at) {

		long end(int word) {
			return asked + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(words[word]));
		}
	}

	private Optional<Held> acquire() {
		int count = random.nextInt(6) == 0 ? 2 : 1;
		Optional<Heard> answer = ask("ACQUIRE " + request() + " " + count + " " + name + " " + seen, TTL);
		return answer.filter(heard -> heard.words()[0].equals("GRANTED")).map(heard -> {
			long lease = Long.parseLong(heard.words()[1]);
			long fencing = Long.parseLong(heard.words()[2]);
			seen = Math.max(seen, fencing);
			log.add(new Grant(name, lease, fencing, heard.firstAsked(), heard.at()));
			return new Held(lease, fencing, count, heard.at(), heard.end(3));
		});
	}

	/**
	 * Renews each third of its time to live; sometimes comes back only after its end, when others may have the seat; leaves
	 * sooner or later, now and then without a word.
	 */
	private void hold(Held held) {
		long leave = System.nanoTime() + (long) (TTL * 2 * random.nextDouble() * random.nextDouble());
		while (System.nanoTime() - leave < 0 && goOn.getAsBoolean()) {
			boolean late = stubborn || random.nextInt(8) == 0;
			if (late) {
				rest(held.end - System.nanoTime() + TTL / 4 + random.nextLong(TTL / 2));
				leave = System.nanoTime() + TTL / 2;
			} else {
				rest(Math.min(leave - System.nanoTime(), TTL / 3));
			}
			if (System.nanoTime() - leave < 0 && !renew(held)) {
				return;
			}
		}
		long now = System.nanoTime();
		believed(held, stubborn ? now : Math.min(now, held.end));
		if (random.nextInt(8) > 0) {
			ask("RELEASE " + request() + " " + held.lease + " " + held.fencing, TTL);
		}
	}

	/** Whether it still holds, or holds again. */
	private boolean renew(Held held) {
		Optional<Heard> answer = ask("RENEW " + request() + " " + held.lease + " " + held.fencing + " " + seen,
				held.end - System.nanoTime());
		if (answer.isEmpty() || answer.get().words()[1].matches("[A-Z_]+")) {
			return true;
		}
		Heard heard = answer.get();
		if (!heard.words()[0].equals("RENEWED")) {
			denied(held, heard);
			return false;
		}
		if (heard.at() - held.end > 0 && !stubborn) {
			believed(held, held.end);
			held.from = heard.at();
		}
		held.end = Math.max(held.end, heard.end(1));
		return true;
	}

	private void denied(Held held, Heard heard) {
		if (heard.words()[1].equals("Revoked")) {
			believed(held, Math.min(heard.at(), held.end));
			ask("RELEASE " + request() + " " + held.lease + " " + held.fencing, TTL);
			return;
		}
		if (heard.at() - held.end < 0) {
			log.add(new Loss(name, held.lease, held.fencing, heard.words()[1], heard.at(), held.end));
		}
		believed(held, stubborn ? heard.at() : Math.min(heard.at(), held.end));
	}

	private void believed(Held held, long until) {
		log.add(new Belief(name, held.lease, held.fencing, held.count, held.from, until));
	}

	/** Asks, and asks again with the same request id while no answer comes, for {@code patience} at most. */
	private Optional<Heard> ask(String question, long patience) {
		long first = System.nanoTime();
		for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || System.nanoTime() - first < patience); attempt++) {
			long asked = System.nanoTime();
			Optional<String[]> answer = connection.ask(question);
			long heard = System.nanoTime();
			if (answer.isPresent()) {
				String[] words = answer.get();
				log.count(question.substring(0, question.indexOf(' ')) + "→"
						+ (words[0].equals("DENIED") ? words[1] : words[0]));
				return Optional.of(new Heard(words, first, asked, heard));
			}
			log.count(question.substring(0, question.indexOf(' ')) + "→nothing");
			rest(MILLI * (5 + random.nextInt(50)));
		}
		return Optional.empty();
	}

	private String request() {
		return name + "-" + ++requests;
	}

	private static void rest(long nanos) {
		if (nanos > 0) {
			LockSupport.parkNanos(nanos);
		}
	}
}
