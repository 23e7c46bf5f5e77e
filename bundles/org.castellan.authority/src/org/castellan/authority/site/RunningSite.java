// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.internal.site.SitePages;
import org.castellan.authority.internal.site.SiteRoutes;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TlsIdentity;
import org.castellan.http.Credentials;
import org.castellan.http.HostName;
import org.castellan.http.HttpFront;
import org.castellan.http.Listening;
import org.castellan.http.ProblemStatus;
import org.castellan.http.RequestCounts;
import org.castellan.http.RequestLimit;
import org.castellan.http.Route;
import org.castellan.http.Router;
import org.castellan.http.Routes;

/** An activation site that answers, from {@link #start} until it is closed. */
public final class RunningSite implements AutoCloseable {

	private static final HttpFront.Limits LIMITS = new HttpFront.Limits(2_000, HttpFront.Limits.USUAL_IDLE);
	private static final int CONFLICT = 409;
	private static final int UNAVAILABLE = 503;
	private static final ProblemStatus STATUSES = ProblemStatus.of(List.of())
			.with(CONFLICT, AuthorityProblem.NONE_LEFT, AuthorityProblem.REQUEST_ID_REUSED)
			.with(UNAVAILABLE, AuthorityProblem.DATABASE_UNAVAILABLE, AuthorityProblem.DATABASE_LOGIN_REFUSED);

	private final SiteHome home;
	private final HttpFront front;
	private final String host;
	private final int port;
	private final Fingerprint fingerprint;

	private RunningSite(SiteHome home, HttpFront front, String host, int port, Fingerprint fingerprint) {
		this.home = home;
		this.front = front;
		this.host = host;
		this.port = port;
		this.fingerprint = fingerprint;
	}

	/**
	 * Begins to answer.
	 *
	 * @param publisher in whose name the desk answers
	 */
	public static RunningSite start(SiteOptions options, RequestDesk desk, Publisher publisher, InstantSource time)
			throws ProblemException {
		SiteHome home = SiteHome.open(options);
		try {
			return start(home, options, desk, publisher, time);
		} catch (ProblemException | RuntimeException e) {
			home.close();
			throw e;
		}
	}

	private static RunningSite start(SiteHome home, SiteOptions options, RequestDesk desk, Publisher publisher,
			InstantSource time) throws ProblemException {
		String host = options.bind().equals(Listening.ALL_ADDRESSES) ? HostName.ofThisMachine() : options.bind();
		TlsIdentity identity = home.identity(host, time);
		ServerSocketChannel socket = new Listening(port -> Optional.empty()).open(options.bind(), options.port());
		int port = socket.socket().getLocalPort();
		SitePages pages = new SitePages(publisher.name());
		Router router = new Router(new Routes(routes(desk, publisher, time)), Credentials.none(), new RequestCounts(), STATUSES)
				.withLimit(new RequestLimit(options.requestsPerMinute(), time)).withPage(pages::problems)
				.behind(options.proxies());
		try {
			return new RunningSite(home, HttpFront.start(socket, identity.sslContext(), router, LIMITS), host, port,
					identity.fingerprint());
		} catch (IOException e) {
			throw home.unusable(e);
		}
	}

	/** Everything it answers, as docs/http-api/site-openapi.json describes it. */
	static List<Route<?>> routes(RequestDesk desk, Publisher publisher, InstantSource time) {
		return new SiteRoutes(desk, publisher, new SitePages(publisher.name()), STATUSES, time).routes();
	}

	public int port() {
		return port;
	}

	/** Of its certificate; a client that is given it with the address needs no public authority. */
	public Fingerprint fingerprint() {
		return fingerprint;
	}

	/** Where it is reached from other machines, for example {@code https://licensing.example.com:8443}. */
	public String address() {
		return "https://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
	}

	/** Stops answering; what is being answered is finished first. */
	@Override
	public void close() {
		try {
			front.close();
		} finally {
			home.close();
		}
	}
}
