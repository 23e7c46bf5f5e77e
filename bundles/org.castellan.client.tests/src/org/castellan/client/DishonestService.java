// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiFunction;

import org.castellan.client.FakeServer.Asked;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.Hello;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.ServiceState;
import org.castellan.core.json.Json;

/**
 * A licence service with keys of its own that answers a checkout as a test says: what a service that was broken into, or
 * something in between, could answer.
 */
final class DishonestService implements FakeServer.Answer {

	static final String SERVICE_ID = "service-1";

	final SigningService keys;
	private final BiFunction<SigningService, CheckoutRequest, LeaseGrant> grants;
	volatile Hello hello;

	DishonestService(Path directory, BiFunction<SigningService, CheckoutRequest, LeaseGrant> grants) {
		keys = SigningService.in(directory);
		this.grants = grants;
		hello = new Hello(Hello.PRODUCT, "1.0.0", Hello.API, SERVICE_ID, "licsrv01", ServiceState.RUNNING, keys.leaseKey(),
				false, Instant.EPOCH);
	}

	@Override
	public void write(Asked asked, OutputStream to) throws IOException {
		if (asked.path().endsWith("/hello")) {
			to.write(FakeServer.json(Json.mapper().writeValueAsString(hello)));
		} else if (asked.path().endsWith("/checkouts")) {
			CheckoutRequest request = Json.mapper().readValue(asked.body(), CheckoutRequest.class);
			to.write(FakeServer.json(Json.mapper().writeValueAsString(grants.apply(keys, request))));
		} else {
			to.write(FakeServer.response(204, "application/json", ""));
		}
	}
}
