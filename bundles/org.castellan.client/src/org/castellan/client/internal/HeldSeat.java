// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.castellan.client.ClientProblem;
import org.castellan.client.Seat;
import org.castellan.client.SeatListener;
import org.castellan.client.SeatState;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A seat's life. It looks at the clocks at least every second, and at the instant of its end, and does what is due then:
 * renew, or say that it is over. It never trusts a timer: a timer stands still while the machine is suspended.
 */
public final class HeldSeat implements Seat {

	private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);
	private static final Duration SHORTEST_LOOK = Duration.ofMillis(10);
	private static final Duration RELEASE_PATIENCE = Duration.ofSeconds(5);

	private final LeaseKeeper keeper;
	private final SeatClock clock;
	private final Scheduler scheduler;
	private final RenewalTimes times;
	private final Consumer<HeldSeat> whenOver;
	private final Executor toListeners;
	private final List<SeatListener> listeners = new ArrayList<>();
	private final ReentrantLock lock = new ReentrantLock();

	private LeaseGrant grant;
	private LeaseTerm term;
	private LeaseTerm untilRenewal;
	private SeatState state = SeatState.HELD;
	private boolean renewing;
	private int failures;
	private @Nullable Problem problem;

	/**
	 * @param grant    as verified
	 * @param asked    before the first attempt to get it was sent
	 * @param whenOver told once, when it is lost or released
	 */
	public HeldSeat(LeaseGrant grant, Moment asked, LeaseKeeper keeper, SeatClock clock, Scheduler scheduler,
			RenewalTimes times, Consumer<HeldSeat> whenOver) {
		this.grant = grant;
		this.keeper = keeper;
		this.clock = clock;
		this.scheduler = scheduler;
		this.times = times;
		this.whenOver = whenOver;
		toListeners = new InTurn(scheduler);
		term = term(grant, asked);
		untilRenewal = new LeaseTerm(asked, times.regular(term.timeToLive()));
	}

	/** Begins to look at the clocks. */
	public HeldSeat start() {
		look();
		return this;
	}

	private static LeaseTerm term(LeaseGrant grant, Moment asked) {
		return new LeaseTerm(asked, Duration.ofMillis(grant.ttlMillis()));
	}

	private void look() {
		lock.lock();
		try {
			Moment now = clock.now();
			loseIfOver(now);
			if (state != SeatState.HELD) {
				return;
			}
			if (!renewing && untilRenewal.isOver(now)) {
				renewing = true;
				Duration patience = shorter(term.remaining(now), term.timeToLive().dividedBy(4));
				scheduler.beside(() -> renew(now, patience));
			}
			scheduler.after(nextLook(now), this::look);
		} finally {
			lock.unlock();
		}
	}

	private Duration nextLook(Moment now) {
		Duration next = shorter(term.remaining(now), LONGEST_LOOK);
		if (!renewing) {
			next = shorter(untilRenewal.remaining(now), next);
		}
		return next.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : next;
	}

	private static Duration shorter(Duration one, Duration other) {
		return one.compareTo(other) <= 0 ? one : other;
	}

	private void loseIfOver(Moment now) {
		if (state == SeatState.HELD && term.isOver(now)) {
			lose(ClientProblem.SEAT_ENDED.problem("feature", grant.feature(), "server", keeper.server().toString(),
					"lease", grant.lease(), "cause", whyNotRenewed()));
		}
	}

	private String whyNotRenewed() {
		if (problem != null) {
			return problem.what();
		}
		return renewing ? "The server did not answer." : "The machine or this program stood still.";
	}

	private void renew(Moment asked, Duration patience) {
		try {
			settle(keeper.renew(grant(), patience), asked);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void settle(Renewal renewal, Moment asked) {
		boolean tooLate;
		lock.lock();
		try {
			renewing = false;
			loseIfOver(clock.now());
			tooLate = state != SeatState.HELD;
			if (!tooLate) {
				apply(renewal, asked);
			}
		} finally {
			lock.unlock();
		}
		if (tooLate && renewal instanceof Renewal.Renewed(LeaseGrant late)) {
			release(late);
		}
	}

	private void apply(Renewal renewal, Moment asked) {
		switch (renewal) {
		case Renewal.Renewed(LeaseGrant renewed) -> {
			grant = renewed;
			term = term(renewed, asked);
			untilRenewal = new LeaseTerm(asked, times.regular(term.timeToLive()));
			failures = 0;
			problem = null;
			tell(listener -> listener.renewed(this));
		}
		case Renewal.Failed(Problem cause) -> {
			failures++;
			problem = cause;
			untilRenewal = new LeaseTerm(clock.now(), times.retry(term.timeToLive(), failures));
			tell(listener -> listener.endangered(this, cause));
		}
		case Renewal.TakenBack(Problem cause) -> {
			lose(cause);
			// after the listeners have stopped: where it was only taken away, its seats need not wait for its end
			toListeners.execute(() -> release(grant));
		}
		}
	}

	private void lose(Problem cause) {
		state = SeatState.LOST;
		problem = cause;
		tell(listener -> listener.lost(this, cause));
		scheduler.beside(() -> whenOver.accept(this));
	}

	private void tell(Consumer<SeatListener> what) {
		listeners.forEach(listener -> toListeners.execute(() -> what.accept(listener)));
	}

	@Override
	public LeaseGrant grant() {
		lock.lock();
		try {
			return grant;
		} finally {
			lock.unlock();
		}
	}

	@Override
	public ServerAddress server() {
		return keeper.server();
	}

	@Override
	public SeatState state() {
		lock.lock();
		try {
			loseIfOver(clock.now());
			return state;
		} finally {
			lock.unlock();
		}
	}

	@Override
	public Duration remaining() {
		lock.lock();
		try {
			Moment now = clock.now();
			loseIfOver(now);
			return state == SeatState.HELD ? term.remaining(now) : Duration.ZERO;
		} finally {
			lock.unlock();
		}
	}

	@Override
	public Optional<Problem> problem() {
		lock.lock();
		try {
			return Optional.ofNullable(problem);
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void addListener(SeatListener listener) {
		Objects.requireNonNull(listener);
		lock.lock();
		try {
			listeners.add(listener);
			if (state == SeatState.LOST && problem != null) {
				Problem cause = problem;
				toListeners.execute(() -> listener.lost(this, cause));
			}
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void close() {
		lock.lock();
		try {
			loseIfOver(clock.now());
			if (state != SeatState.HELD) {
				return;
			}
			state = SeatState.RELEASED;
		} finally {
			lock.unlock();
		}
		whenOver.accept(this);
		CountDownLatch told = new CountDownLatch(1);
		scheduler.beside(() -> {
			release(grant());
			told.countDown();
		});
		await(told);
	}

	/** An interrupted caller goes on at once; the release does not end with it. */
	private static void await(CountDownLatch told) {
		try {
			told.await(RELEASE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void release(LeaseGrant held) {
		try {
			keeper.release(held);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
