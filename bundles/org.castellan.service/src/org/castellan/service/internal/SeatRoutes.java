// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.List;
import org.castellan.core.api.Availability;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseList;
import org.castellan.core.api.LeaseRequest;
import org.castellan.core.problem.ProblemException;
import org.castellan.http.Access;
import org.castellan.http.Answer;
import org.castellan.http.Call;
import org.castellan.http.HttpProblem;
import org.castellan.http.Input;
import org.castellan.http.Route;
import org.castellan.service.internal.seats.AvailabilityQuery;
import org.castellan.service.internal.seats.CheckoutOperation;
import org.castellan.service.internal.seats.ReleaseOperation;
import org.castellan.service.internal.seats.RenewOperation;

/** What holders ask: seats, their renewal and their release, and what there is. */
final class SeatRoutes {

	private final CheckoutOperation checkout;
	private final RenewOperation renewal;
	private final ReleaseOperation release;
	private final AvailabilityQuery availability;

	SeatRoutes(CheckoutOperation checkout, RenewOperation renewal, ReleaseOperation release,
			AvailabilityQuery availability) {
		this.checkout = checkout;
		this.renewal = renewal;
		this.release = release;
		this.availability = availability;
	}

	List<Route<?>> routes() {
		return List.of(
				Route.post(Route.ROOT + "checkouts", Access.CLIENT, Input.json(CheckoutRequest.class), LeaseGrant.class,
						(call, request) -> Answer.json(checkout.checkout(request))),
				Route.post(Route.ROOT + "leases/{id}/renew", Access.CLIENT, Input.json(LeaseRequest.class),
						LeaseGrant.class, (call, request) -> Answer.json(renewal.renew(call.path("id"), request))),
				Route.post(Route.ROOT + "leases/{id}/release", Access.CLIENT, Input.json(LeaseRequest.class), Void.class,
						this::release),
				Route.get(Route.ROOT + "leases", Access.CLIENT, LeaseList.class,
						(call, nothing) -> Answer.json(availability.leases())),
				Route.get(Route.ROOT + "availability", Access.CLIENT, Availability.class,
						(call, nothing) -> Answer.json(availability.of(version(call)))).withQuery("version"));
	}

	private Answer release(Call call, LeaseRequest request) throws ProblemException, InterruptedException {
		release.release(call.path("id"), request);
		return new Answer.Nothing();
	}

	private static String version(Call call) throws ProblemException {
		String version = call.query("version").orElse(Availability.CONCURRENT_USE);
		if (!version.equals(Availability.CONCURRENT_USE) && !version.equals(Availability.NAMED_USER)) {
			throw new ProblemException(HttpProblem.WRONG_QUERY.problem("name", "version", "reason",
					"It is " + Availability.CONCURRENT_USE + " or " + Availability.NAMED_USER + "."));
		}
		return version;
	}
}
