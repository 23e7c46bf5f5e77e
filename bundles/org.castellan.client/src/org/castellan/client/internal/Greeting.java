// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.core.api.Hello;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what a server says of itself, and judges it before anything else of it is believed. */
public final class Greeting {

	/** It names files of the client's. */
	private static final Pattern SERVICE_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

	private final ServiceWire wire;

	public Greeting(ServiceWire wire) {
		this.wire = wire;
	}

	/**
	 * Asks who is there. The version is looked at before the rest is read, since the rest may have another shape then.
	 *
	 * @throws ProblemException with {@link ClientProblem#NOT_A_SERVICE} or {@link ClientProblem#OTHER_API}
	 */
	public Hello ask(Question question) throws ProblemException, InterruptedException {
		byte[] answer = wire.ask(question);
		try {
			JsonNode hello = Json.mapper().readTree(answer);
			if (!Hello.PRODUCT.equals(hello.path("product").asString("")) || !hello.path("api").isInt()) {
				throw new ProblemException(notAService("another program's greeting"));
			}
			int api = hello.path("api").asInt();
			if (api != Hello.API) {
				throw new ProblemException(ClientProblem.OTHER_API.problem("server", wire.address().toString(), "theirs",
						Integer.toString(api), "ours", Integer.toString(Hello.API), "version",
						hello.path("version").asString("unknown")));
			}
			return sound(Json.mapper().treeToValue(hello, Hello.class));
		} catch (JacksonException e) {
			throw new ProblemException(notAService("a greeting that is not the JSON expected"), e);
		}
	}

	private Hello sound(Hello hello) throws ProblemException {
		boolean complete = Stream.of(hello.version(), hello.serviceId(), hello.name(), hello.state(), hello.leaseKey())
				.allMatch(Objects::nonNull);
		if (!complete || !SERVICE_ID.matcher(hello.serviceId()).matches()) {
			throw new ProblemException(notAService("a greeting that is incomplete"));
		}
		return hello;
	}

	/** As {@link #ask}, and it must be the service that was pinned. */
	public Hello ask(Question question, KnownServer expected) throws ProblemException, InterruptedException {
		Hello hello = ask(question);
		if (!hello.serviceId().equals(expected.serviceId())) {
			throw new ProblemException(changed("service id"));
		}
		if (!hello.leaseKey().equals(expected.leaseKey())) {
			throw new ProblemException(changed("lease key"));
		}
		return hello;
	}

	private Problem changed(String what) {
		return ClientProblem.SERVICE_CHANGED.problem("server", wire.address().toString(), "what", what);
	}

	private Problem notAService(String cause) {
		return ClientProblem.NOT_A_SERVICE.problem("server", wire.address().toString(), "cause", cause);
	}
}
