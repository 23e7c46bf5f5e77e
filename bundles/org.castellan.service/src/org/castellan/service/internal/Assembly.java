// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.castellan.authorization.StorageDesk;
import org.castellan.core.problem.ProblemException;
import org.castellan.http.AnsweredProblem;
import org.castellan.http.Credentials;
import org.castellan.http.FailedAttempts;
import org.castellan.http.HostName;
import org.castellan.http.HttpFront;
import org.castellan.http.Listening;
import org.castellan.http.ProblemStatus;
import org.castellan.http.RequestCounts;
import org.castellan.http.Route;
import org.castellan.http.Router;
import org.castellan.http.Routes;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.LicenseService;
import org.castellan.service.RunningService;
import org.castellan.service.SeatProblem;
import org.castellan.service.ServiceOptions;
import org.castellan.service.ServiceProblem;
import org.castellan.service.ServiceSettings;
import org.castellan.service.internal.authorization.ApplyResponseOperation;
import org.castellan.service.internal.authorization.PrepareRequestOperation;
import org.castellan.service.internal.authorization.TransferSeatsOperation;
import org.castellan.service.internal.events.EventHub;
import org.castellan.service.internal.home.HomeFailure;
import org.castellan.service.internal.home.OpenHome;
import org.castellan.service.internal.license.AuthorizeOperation;
import org.castellan.service.internal.license.LicenseReading;
import org.castellan.service.internal.license.LicenseRegister;
import org.castellan.service.internal.license.LicenseState;
import org.castellan.service.internal.license.LicenseStore;
import org.castellan.service.internal.license.RereadLicensesOperation;
import org.castellan.service.internal.license.TrustOperation;
import org.castellan.service.internal.log.LogFile;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;
import org.castellan.service.internal.seats.AvailabilityQuery;
import org.castellan.service.internal.seats.CheckoutOperation;
import org.castellan.service.internal.seats.FencingSeals;
import org.castellan.service.internal.seats.GrantWriter;
import org.castellan.service.internal.seats.LedgerDesk;
import org.castellan.service.internal.seats.ReleaseOperation;
import org.castellan.service.internal.seats.RemoveOperation;
import org.castellan.service.internal.seats.RenewOperation;
import org.castellan.service.internal.seats.SeatCounts;
import org.castellan.service.internal.seats.SeatLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a service. What takes time goes on side by side: the ledger elects itself, keys are read, licence files are
 * judged; then everything is put together. What was opened is closed again if a later step fails. It is long because it
 * is the one place where the parts meet; it decides nothing.
 */
public final class Assembly {

	private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
	private static final long LOG_FILE_LIMIT = 20L * 1024 * 1024;

	/** What the side-by-side steps of the start brought. */
	private record Opened(ServerSocketChannel socket, ServiceIdentity identity, SeatLedger ledger, LicenseState licenses) {
	}

	private final ServiceOptions options;
	private final Surroundings around;
	private final ClosingStack opened;
	private final OpenHome home;
	private final ServiceLog log;
	private final EventHub events;
	private final LicenseReading reading;
	private final LicenseRegister register = new LicenseRegister();
	private final StopRequest stop = new StopRequest();

	private Assembly(ServiceOptions options, Surroundings around, ClosingStack opened) throws ProblemException {
		this.options = options;
		this.around = around;
		this.opened = opened;
		home = opened.add(OpenHome.open(options.home()));
		home.use(told(home.settings()));
		events = opened.add(new EventHub(home.settings().maxViewers()));
		log = opened.add(new ServiceLog(new LogFile(options.home().logDirectory(), LOG_FILE_LIMIT), around.time(),
				() -> events.tell(EventHub.Kind.LOG, List.of())));
		reading = new LicenseReading(options.home(), outsideHome(), around.machine(), around.time(), around.zone());
	}

	public static LicenseService start(ServiceOptions options, Surroundings around)
			throws ProblemException, InterruptedException {
		ClosingStack opened = new ClosingStack();
		try {
			options.requireCertificates();
			return new Assembly(options, around, opened).start();
		} catch (ProblemException | InterruptedException | RuntimeException e) {
			opened.close();
			throw e;
		}
	}

	private Path outsideHome() {
		return WitnessFile.of(options, home.settings().serviceId()).toAbsolutePath().getParent();
	}

	private ServiceSettings told(ServiceSettings settings) {
		ServiceSettings withPort = options.port().map(port -> settings.withPort(port.value())).orElse(settings);
		return options.bind().map(withPort::withBind).orElse(withPort);
	}

	private LicenseService start() throws ProblemException, InterruptedException {
		String name = HostName.ofThisMachine();
		Opened parts = openSideBySide(name);
		int port = parts.socket().socket().getLocalPort();
		ServiceFacts facts = new ServiceFacts(options.home(), home.settings().serviceId(), name, port,
				home.settings().lastPort(), parts.identity(), around.time().instant());
		home.use(home.settings().withLastPort(port));
		LedgerDesk desk = new LedgerDesk(parts.ledger(), options.home().ledgerDirectory());
		new LedgerStart(around.ledger(), options, home.settings()).acceptRestored(parts.ledger(), desk);
		LicenseStore licenses = new LicenseStore(reading, parts.licenses(), register, parts.ledger(), desk,
				() -> events.tell(EventHub.Kind.LICENSES, List.of()));
		StatusQuery status = new StatusQuery(facts, parts.ledger(), licenses, around.time());
		begin(licenses);
		opened.add(new Housekeeping(status, licenses, events, around.time(), around.zone()));
		Routes routes = answer(parts, facts, desk, licenses, status);
		RunningService running = new RunningService(ProcessHandle.current().pid(), localHost(), facts.port(),
				parts.identity().fingerprint(), facts.serviceId(), LicenseService.VERSION, facts.started());
		home.remember();
		home.publish(running);
		log.add(LogKinds.STARTED, "Licence service " + LicenseService.VERSION + " is ready on port " + facts.port(),
				Map.of("port", Integer.toString(facts.port()), "service", facts.serviceId()));
		return new StartedService(running, status, log, stop, routes, opened);
	}

	private Opened openSideBySide(String name) throws ProblemException, InterruptedException {
		ServiceSettings settings = home.settings();
		try (ParallelSteps steps = new ParallelSteps()) {
			Future<SeatLedger> ledger = steps.begin(
					() -> opened.add(new LedgerStart(around.ledger(), options, settings).open()));
			Future<ServiceIdentity> identity = steps.begin(
					() -> ServiceIdentity.openOrCreate(options.home(), settings, name, around.time()));
			Future<LicenseState> licenses = steps.begin(this::readLicenses);
			ServerSocketChannel socket = opened.add(new Listening(around.portOwner()).open(settings.bind(), settings.port()));
			return new Opened(socket, ParallelSteps.finish(identity), ParallelSteps.finish(ledger),
					ParallelSteps.finish(licenses));
		}
	}

	private LicenseState readLicenses() throws ProblemException {
		for (Path certificate : options.trust()) {
			reading.trust(certificate);
		}
		return reading.read();
	}

	/** Where the ledger does not let us now, housekeeping tries again. */
	private static void begin(LicenseStore licenses) throws InterruptedException {
		try {
			licenses.begin();
		} catch (ProblemException refusing) {
			LOG.warn("The ledger does not take the licences yet: {}", refusing.getMessage());
		}
	}

	private Routes answer(Opened parts, ServiceFacts facts, LedgerDesk desk, LicenseStore licenses, StatusQuery status)
			throws ProblemException {
		SeatCounts seats = new SeatCounts();
		SeatLog seatLog = new SeatLog(log, seats, parts.ledger().view());
		opened.add(parts.ledger().addListener(change -> {
			seatLog.changed(change);
			events.tell(EventHub.Kind.SEATS, change.features());
		}));
		RequestCounts requests = new RequestCounts();
		Metrics metrics = new Metrics(parts.ledger(), seats, requests, events, status);
		List<Route<?>> all = Stream.of(seatRoutes(parts, desk, seatLog), adminRoutes(desk, licenses, seatLog),
				authorizationRoutes(licenses),
				new ServiceRoutes(status, metrics, new PortalConfigurationQuery(facts, parts.ledger(), register,
						around.time(), around.zone()), events, log, around.machine(), stop::ask).routes())
				.flatMap(List::stream).toList();
		Credentials credentials = new Credentials(parts.identity().admin(), parts.identity().client(),
				new FailedAttempts(around.time(), (address, problem) -> log.add(LogKinds.INTRUDER,
						"A wrong credential was shown from " + address, Map.of("address", address, "code", problem.code()))));
		Routes routes = new Routes(all);
		try {
			opened.add(HttpFront.start(parts.socket(), parts.identity().tls(),
					new Router(routes, credentials, requests, statuses()), new HttpFront.Limits(
							home.settings().maxConnections(), home.settings().idle())));
			// closed before the server, which would wait for live views that never end
			opened.add(events);
			return routes;
		} catch (IOException e) {
			throw HomeFailure.of(options.home(), e);
		}
	}

	static ProblemStatus statuses() {
		return ProblemStatus.of(Stream.concat(
				Stream.<AnsweredProblem[]>of(SeatProblem.values(), ServiceProblem.values()).flatMap(Stream::of),
				AnsweredAuthorization.all().stream()).toList());
	}

	private List<Route<?>> seatRoutes(Opened parts, LedgerDesk desk, SeatLog seatLog) {
		GrantWriter grants = new GrantWriter(register, parts.identity().signer());
		FencingSeals seals = new FencingSeals(parts.identity().signer());
		return new SeatRoutes(new CheckoutOperation(around.policy(), desk, grants, seals, seatLog),
				new RenewOperation(desk, grants, seals), new ReleaseOperation(desk, seals, seatLog),
				new AvailabilityQuery(parts.ledger(), register, around.zone())).routes();
	}

	private List<Route<?>> adminRoutes(LedgerDesk desk, LicenseStore licenses, SeatLog seatLog) {
		return new AdminRoutes(licenses, new AuthorizeOperation(licenses, reading, options.home(), around.time(), log),
				new TrustOperation(licenses, reading, log), new RereadLicensesOperation(licenses, log),
				new RemoveOperation(desk, seatLog)).routes();
	}

	private List<Route<?>> authorizationRoutes(LicenseStore licenses) {
		StorageDesk storage = new StorageDesk(reading.storage());
		return new AuthorizationRoutes(storage, new PrepareRequestOperation(storage, licenses, log),
				new ApplyResponseOperation(storage, licenses, log), new TransferSeatsOperation(storage, licenses, log))
				.routes();
	}

	private String localHost() {
		String bind = home.settings().bind();
		return bind.equals(ServiceSettings.ALL_ADDRESSES) ? "localhost" : bind;
	}
}
