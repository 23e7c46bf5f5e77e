// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.castellan.core.api.Hello;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.LogPage;
import org.castellan.core.api.PortalConfiguration;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.http.Access;
import org.castellan.http.Answer;
import org.castellan.http.Call;
import org.castellan.http.HttpProblem;
import org.castellan.http.Input;
import org.castellan.http.MediaTypes;
import org.castellan.http.NoBody;
import org.castellan.http.Route;
import org.castellan.machine.MachineIds;
import org.castellan.service.internal.events.EventHub;
import org.castellan.service.internal.events.Subscription;
import org.castellan.service.internal.log.ServiceLog;

/** What the service tells of itself: who it is, how it is, what happened, and what changes. */
final class ServiceRoutes {

	/** The API's document, the same file as docs/http-api/openapi.json. */
	static final String DOCUMENT = "openapi.json";
	private static final int LOG_PAGE = 1_000;

	private final StatusQuery status;
	private final Metrics metrics;
	private final PortalConfigurationQuery portal;
	private final EventHub events;
	private final ServiceLog log;
	private final Supplier<MachineIds> machine;
	private final Runnable stop;

	ServiceRoutes(StatusQuery status, Metrics metrics, PortalConfigurationQuery portal, EventHub events,
			ServiceLog log, Supplier<MachineIds> machine, Runnable stop) {
		this.status = status;
		this.metrics = metrics;
		this.portal = portal;
		this.events = events;
		this.log = log;
		this.machine = machine;
		this.stop = stop;
	}

	List<Route<?>> routes() {
		return List.of(
				Route.get(Route.ROOT + "hello", Access.OPEN, Hello.class,
						(call, nothing) -> Answer.json(status.hello())),
				Route.get(Route.ROOT + DOCUMENT, Access.OPEN, Object.class,
						(call, nothing) -> new Answer.Document(MediaTypes.JSON, document())),
				Route.get("/metrics", Access.OPEN, byte[].class,
						(call, nothing) -> Answer.text(MediaTypes.OPEN_METRICS, metrics.text())),
				Route.get(Route.ROOT + "events", Access.CLIENT, ServiceEvent.class, this::events),
				Route.get(AdminRoutes.ROOT + "status", Access.ADMIN, ServiceStatus.class,
						(call, nothing) -> Answer.json(status.status())),
				Route.get(AdminRoutes.ROOT + "host-ids", Access.ADMIN, HostIdList.class,
						(call, nothing) -> Answer.json(machine.get().info())),
				Route.get(AdminRoutes.ROOT + "log", Access.ADMIN, LogPage.class, this::log).withQuery("after", "most"),
				Route.get(AdminRoutes.ROOT + "portal-configuration", Access.ADMIN, PortalConfiguration.class,
						(call, nothing) -> portalConfiguration()),
				Route.post(AdminRoutes.ROOT + "stop", Access.ADMIN, Input.none(), ServiceStatus.class, this::stop));
	}

	private Answer events(Call call, NoBody nothing) throws ProblemException {
		Optional<Subscription> place = events.subscribe();
		return new Answer.Events(place.orElseThrow(() -> new ProblemException(
				HttpProblem.TOO_MANY_VIEWERS.problem("limit", Integer.toString(events.maxViewers())))));
	}

	private Answer log(Call call, NoBody nothing) throws ProblemException {
		long after = call.number("after", 0, 0, Long.MAX_VALUE - 1);
		return Answer.json(log.page(after, (int) call.number("most", LOG_PAGE, 1, ServiceLog.KEPT)));
	}

	/** For people as well, who save it and send it on. */
	private Answer portalConfiguration() {
		return new Answer.Document(MediaTypes.JSON,
				Json.pretty().writeValueAsString(portal.configuration()).getBytes(StandardCharsets.UTF_8));
	}

	private Answer stop(Call call, NoBody nothing) {
		status.stopping();
		return new Answer.Farewell(Answer.json(status.status()), stop);
	}

	private static byte[] document() {
		try (InputStream in = ServiceRoutes.class.getResourceAsStream(DOCUMENT)) {
			if (in == null) {
				throw new IllegalStateException("The bundle lacks " + DOCUMENT);
			}
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
