// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.ServerAuthorization;
import org.castellan.client.ServiceSubscription;
import org.castellan.client.ServiceWatcher;
import org.castellan.client.Timeouts;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Availability;
import org.castellan.core.api.Hello;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.api.LeaseList;
import org.castellan.core.api.LogPage;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.api.PublisherList;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.Fingerprint;

/** A licence service over its HTTP API; the table of addresses is in the documentation of org.castellan.core.api. */
public final class HttpLicenseServerConnection implements LicenseServerConnection {

	private final KnownServer server;
	private final Credential credential;
	private final Timeouts timeouts;
	private final ServiceWire wire;
	private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

	/** Where the admin credential comes from; asked only when a question needs it. */
	@FunctionalInterface
	public interface Credential {
		Optional<AccessToken> find() throws ProblemException;
	}

	/** @throws ProblemException if the fingerprint on file is damaged */
	public HttpLicenseServerConnection(KnownServer server, Credential credential, Timeouts timeouts)
			throws ProblemException {
		this.server = server;
		this.credential = credential;
		this.timeouts = timeouts;
		wire = new ServiceWire(server.address(), Optional.of(Fingerprint.parse(server.fingerprint())),
				timeouts.connect());
	}

	@Override
	public KnownServer server() {
		return server;
	}

	@Override
	public Hello hello() throws ProblemException, InterruptedException {
		return new Greeting(wire).ask(Question.get("hello").within(timeouts.answer()), server);
	}

	@Override
	public Availability availability(String version) throws ProblemException, InterruptedException {
		return open(Question.get("availability?version=" + Question.encode(version)), Availability.class);
	}

	@Override
	public LeaseList leases() throws ProblemException, InterruptedException {
		return open(Question.get("leases"), LeaseList.class);
	}

	@Override
	public ServiceSubscription watch(ServiceWatcher watcher) {
		EventStream stream = new EventStream(wire, this::asOpen, watcher, timeouts, streams::remove);
		streams.add(stream);
		stream.start();
		return stream;
	}

	@Override
	public ServiceStatus status() throws ProblemException, InterruptedException {
		return admin(Question.get("admin/status"), ServiceStatus.class);
	}

	@Override
	public HostIdList hostIds() throws ProblemException, InterruptedException {
		return admin(Question.get("admin/host-ids"), HostIdList.class);
	}

	@Override
	public AuthorizationList authorizations() throws ProblemException, InterruptedException {
		return admin(Question.get("admin/authorizations"), AuthorizationList.class);
	}

	@Override
	public AuthorizationResult authorize(byte[] licenseFile) throws ProblemException, InterruptedException {
		return wire.ask(asAdmin(Question.post("admin/authorizations", licenseFile, "text/plain"))
				.within(timeouts.work()), AuthorizationResult.class);
	}

	@Override
	public AuthorizationResult check(byte[] licenseFile) throws ProblemException, InterruptedException {
		return wire.ask(asAdmin(Question.post("admin/license-check", licenseFile, "text/plain"))
				.within(timeouts.work()), AuthorizationResult.class);
	}

	@Override
	public ServerAuthorization authorization() {
		return new HttpServerAuthorization(wire, this::asAdmin, timeouts.work());
	}

	@Override
	public List<PublisherInfo> publishers() throws ProblemException, InterruptedException {
		return admin(Question.get("admin/publishers"), PublisherList.class).publishers();
	}

	@Override
	public PublisherInfo trust(byte[] certificate) throws ProblemException, InterruptedException {
		return admin(Question.post("admin/publishers", certificate, "application/x-pem-file"), PublisherInfo.class);
	}

	@Override
	public LeaseInfo release(String lease) throws ProblemException, InterruptedException {
		return admin(Question.post("admin/leases/" + Question.encode(lease) + "/release"), LeaseInfo.class);
	}

	@Override
	public AuthorizationResult reread() throws ProblemException, InterruptedException {
		return wire.ask(asAdmin(Question.post("admin/reread")).within(timeouts.work()), AuthorizationResult.class);
	}

	@Override
	public ServiceStatus stop() throws ProblemException, InterruptedException {
		return admin(Question.post("admin/stop"), ServiceStatus.class);
	}

	@Override
	public LogPage log(long after, int most) throws ProblemException, InterruptedException {
		return admin(Question.get("admin/log?after=" + after + "&most=" + most), LogPage.class);
	}

	@Override
	public byte[] portalConfiguration() throws ProblemException, InterruptedException {
		return wire.ask(asAdmin(Question.get("admin/portal-configuration")).within(timeouts.answer()));
	}

	private <T> T open(Question question, Class<T> type) throws ProblemException, InterruptedException {
		return wire.ask(asOpen(question).within(timeouts.answer()), type);
	}

	private <T> T admin(Question question, Class<T> type) throws ProblemException, InterruptedException {
		return wire.ask(asAdmin(question).within(timeouts.answer()), type);
	}

	/** Where a site has turned the client token on, the credential counts as well. */
	private Question asOpen(Question question) throws ProblemException {
		return question.showing(credential.find().map(AccessToken::reveal));
	}

	private Question asAdmin(Question question) throws ProblemException {
		AccessToken token = credential.find().orElseThrow(() -> new ProblemException(
				ClientProblem.NO_CREDENTIAL.problem("server", server.address().toString())));
		return question.showing(Optional.of(token.reveal()));
	}

	@Override
	public void close() {
		streams.forEach(EventStream::close);
		wire.close();
	}
}
