// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.List;

import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Availability;
import org.castellan.core.api.Hello;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.api.LeaseList;
import org.castellan.core.api.LogPage;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.ProblemException;

/**
 * A licence service as an administrator's tool sees it. Every method asks the service; each fails with the service's
 * own problem, or with a {@link ClientProblem} when it could not be asked. Thread-safe; holds no connection open between
 * questions except for {@link #watch}.
 */
public interface LicenseServerConnection extends AutoCloseable {

	/** Who is spoken to. */
	KnownServer server();

	Hello hello() throws ProblemException, InterruptedException;

	/** Seats and their holders; open to everyone. */
	Availability availability(String version) throws ProblemException, InterruptedException;

	LeaseList leases() throws ProblemException, InterruptedException;

	/** Hears of changes until the answer is closed. Returns at once; the first event is {@code connected}. */
	ServiceSubscription watch(ServiceWatcher watcher);

	/** How the service is. This and all that follow show the admin credential. */
	ServiceStatus status() throws ProblemException, InterruptedException;

	HostIdList hostIds() throws ProblemException, InterruptedException;

	AuthorizationList authorizations() throws ProblemException, InterruptedException;

	/**
	 * Applies a licence file, whole or not at all.
	 *
	 * @return also when it is refused: what is wrong with it
	 */
	AuthorizationResult authorize(byte[] licenseFile) throws ProblemException, InterruptedException;

	/**
	 * Says what would become of a licence file, and changes nothing.
	 *
	 * @return never applied; its problems are errors if the file would be refused
	 */
	AuthorizationResult check(byte[] licenseFile) throws ProblemException, InterruptedException;

	/** Its authorization numbers: requests, responses, transfers. Asks nothing by itself. */
	ServerAuthorization authorization();

	List<PublisherInfo> publishers() throws ProblemException, InterruptedException;

	/** Trusts a publisher from now on, given its certificate in PEM. */
	PublisherInfo trust(byte[] certificate) throws ProblemException, InterruptedException;

	/**
	 * Takes a lease back from whoever holds it.
	 *
	 * @return the lease as it was
	 */
	LeaseInfo release(String lease) throws ProblemException, InterruptedException;

	/**
	 * Reads the licence files in the home again.
	 *
	 * @return what counts now, and what is wrong with which file
	 */
	AuthorizationResult reread() throws ProblemException, InterruptedException;

	/**
	 * Ends the service; returns when it has said that it will.
	 *
	 * @return its last status
	 */
	ServiceStatus stop() throws ProblemException, InterruptedException;

	/**
	 * Log lines after a number, oldest first.
	 *
	 * @param after 0 for the beginning
	 * @param most  how many at most
	 */
	LogPage log(long after, int most) throws ProblemException, InterruptedException;

	/** The portal configuration file (.json) for the licensing portal. */
	byte[] portalConfiguration() throws ProblemException, InterruptedException;

	/** Ends its subscriptions. */
	@Override
	void close();
}
