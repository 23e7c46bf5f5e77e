// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import org.castellan.client.internal.DaemonScheduler;
import org.castellan.client.internal.HeldSeat;
import org.castellan.client.internal.RenewalTimes;
import org.castellan.client.internal.SeatClock;
import org.castellan.client.internal.SeatServers;
import org.castellan.client.internal.SeatService;
import org.castellan.client.internal.SeenNumbers;
import org.castellan.client.internal.WaitingForSeat;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * How an application gets seats: it makes one client and asks for what it needs. The servers of its list are asked in
 * turn until one grants; renewals stay with that one. Thread-safe.
 */
public final class LicenseClient implements AutoCloseable {

	private final ClientSettings settings;
	private final SeatClock clock = SeatClock.system();
	private final SeatServers servers;
	private final List<SeatService> services;
	private final DaemonScheduler scheduler = new DaemonScheduler();
	private final RenewalTimes times = new RenewalTimes(RandomGenerator.getDefault());
	private final Set<Seat> held = ConcurrentHashMap.newKeySet();

	public LicenseClient(ClientSettings settings) {
		this.settings = Objects.requireNonNull(settings);
		servers = new SeatServers(settings, clock);
		SeenNumbers seen = new SeenNumbers(settings.state());
		services = settings.servers().choices().stream()
				.map(choice -> new SeatService(choice.members(), servers, seen, clock)).toList();
	}

	/**
	 * Asks for seats, and waits for one as long as the request says. A request that is given up in the middle, by an
	 * interrupt or a time-out, may leave a lease behind that ends by itself.
	 */
	public CheckoutOutcome checkout(SeatRequest request) throws InterruptedException {
		WaitingForSeat waiting = new WaitingForSeat(clock, request.patience());
		CheckoutOutcome outcome = ask(request);
		while (waiting.isWorthwhile(outcome)) {
			Thread.sleep(waiting.pause());
			outcome = ask(request);
		}
		return outcome;
	}

	private CheckoutOutcome ask(SeatRequest request) throws InterruptedException {
		List<ServerProblem> passedOver = new ArrayList<>();
		Optional<Problem> refusal = Optional.empty();
		for (SeatService service : services) {
			try {
				SeatService.Checkout checkout = service.checkout(request, settings.holder());
				checkout.remark().ifPresent(remark -> passedOver.add(new ServerProblem(service.address(), remark)));
				return new CheckoutOutcome.Granted(hold(checkout), passedOver.stream().map(ServerProblem::asWarning).toList());
			} catch (ServiceRefusedException e) {
				refusal = refusal.or(() -> Optional.of(e.problem()));
				passedOver.add(new ServerProblem(service.address(), e.problem()));
			} catch (ProblemException e) {
				passedOver.add(new ServerProblem(service.address(), e.problem()));
			}
		}
		return refusal.<CheckoutOutcome>map(problem -> new CheckoutOutcome.Denied(problem, passedOver))
				.orElseGet(() -> new CheckoutOutcome.Unreachable(passedOver));
	}

	private Seat hold(SeatService.Checkout checkout) {
		HeldSeat seat = new HeldSeat(checkout.grant(), checkout.asked(), checkout.keeper(), clock, scheduler, times,
				held::remove);
		held.add(seat);
		return seat.start();
	}

	/** Gives back every seat that is still held. */
	@Override
	public void close() {
		held.forEach(Seat::close);
		scheduler.close();
		servers.close();
	}
}
