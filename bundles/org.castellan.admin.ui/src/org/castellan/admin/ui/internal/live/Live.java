// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.castellan.core.problem.Problem;
import org.castellan.ui.jobs.Outcome;

/**
 * The answer to one question, kept up to date while someone watches. However many events come, one question is under
 * way at a time, and the next follows after a short pause. Thread-safe.
 */
public final class Live<T> {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final LiveConnection connection;
	private final String name;
	private final Set<String> kinds;
	private final Question<T> question;
	private final Watchers watchers = new Watchers();
	private final ReentrantLock lock = new ReentrantLock();
	private Heard<T> heard = Heard.nothing();
	private boolean asking;
	private boolean again;
	private boolean fresh;

	/**
	 * @param name  what a job's name says, for example {@code Reading host ids}
	 * @param kinds of events after which the answer may be another
	 */
	Live(LiveConnection connection, String name, Set<String> kinds, Question<T> question) {
		this.connection = connection;
		this.name = name;
		this.kinds = Set.copyOf(kinds);
		this.question = question;
	}

	public Heard<T> heard() {
		lock.lock();
		try {
			return heard;
		} finally {
			lock.unlock();
		}
	}

	/** Hears of every new answer and problem, on some thread; asks if what is known may be old. */
	public Watch watch(Runnable told) {
		Watch watch = watchers.add(told);
		if (!isFresh()) {
			refresh();
		}
		return watch;
	}

	/** Asks anew, whatever is known. */
	public void refresh() {
		if (connection.isConnected() && begin()) {
			ask(Duration.ZERO);
		}
	}

	void changed(String kind) {
		if (kinds.contains(kind)) {
			connected();
		}
	}

	/** What is known may be old. */
	void connected() {
		setFresh(false);
		if (!watchers.isEmpty()) {
			refresh();
		}
	}

	void disconnected(Problem problem) {
		lock.lock();
		try {
			heard = heard.failing(problem);
			fresh = false;
		} finally {
			lock.unlock();
		}
		watchers.tell();
	}

	/** What was known is over, not old: the service was stopped. */
	void stopped(Problem problem) {
		lock.lock();
		try {
			heard = new Heard<>(Optional.empty(), Optional.of(problem));
			fresh = false;
		} finally {
			lock.unlock();
		}
		watchers.tell();
	}

	private boolean begin() {
		lock.lock();
		try {
			again = asking;
			boolean mayAsk = !asking;
			asking = true;
			return mayAsk;
		} finally {
			lock.unlock();
		}
	}

	private void ask(Duration pause) {
		connection.ask(name, pause, question, this::answered);
	}

	private void answered(Outcome<T> outcome) {
		boolean more = keep(outcome);
		if (!(outcome instanceof Outcome.Cancelled)) {
			watchers.tell();
		}
		if (more) {
			ask(PAUSE);
		}
	}

	/** Takes an outcome over; answers whether to ask once more because something changed meanwhile. */
	private boolean keep(Outcome<T> outcome) {
		lock.lock();
		try {
			heard = heard(outcome);
			fresh = outcome instanceof Outcome.Done && !again;
			asking = again && connection.isConnected();
			again = false;
			return asking;
		} finally {
			lock.unlock();
		}
	}

	private Heard<T> heard(Outcome<T> outcome) {
		return switch (outcome) {
		case Outcome.Done<T>(T answer) -> Heard.of(answer);
		case Outcome.Failed<T>(Problem problem) -> heard.failing(problem);
		case Outcome.Cancelled<T>() -> heard;
		};
	}

	private boolean isFresh() {
		lock.lock();
		try {
			return fresh;
		} finally {
			lock.unlock();
		}
	}

	private void setFresh(boolean value) {
		lock.lock();
		try {
			fresh = value;
		} finally {
			lock.unlock();
		}
	}
}
