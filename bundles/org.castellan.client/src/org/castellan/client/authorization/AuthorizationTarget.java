// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.ProblemException;

/**
 * A machine that can be authorized: a licence server that is asked over its connection, or this workstation, whose
 * storage is at hand. For example {@code target.apply(response)}. All but {@link #name} and {@link #isWorkstation} may
 * block.
 */
public interface AuthorizationTarget {

	/** What a person calls it, for example {@code licsrv01}. */
	String name();

	/** Whether it is for the use of one machine only, so that single-use authorization numbers belong here. */
	boolean isWorkstation();

	/** What it has by authorization numbers, and which requests wait for a response. */
	AuthorizationStatus status() throws ProblemException, InterruptedException;

	/** What a licence can be locked to there, best first. */
	HostIdList hostIds() throws ProblemException, InterruptedException;

	/**
	 * Prepares a request, which the machine keeps until its response comes. Asked again with the same request id, the
	 * same request is answered.
	 *
	 * @throws ProblemException also where seats to be given back are in use, with by whom
	 */
	PreparedRequest prepare(AuthorizationDraft draft) throws ProblemException, InterruptedException;

	/** A pending request again, for example to save it once more. */
	PreparedRequest request(String id) throws ProblemException, InterruptedException;

	/** Gives up a pending request; a response to it is refused then. */
	void cancel(String id) throws ProblemException, InterruptedException;

	/** Says what would become of a response, and changes nothing. */
	ResponseResult check(byte[] response) throws ProblemException, InterruptedException;

	/** Applies a response, whole or not at all; answers also when it is refused. */
	ResponseResult apply(byte[] response) throws ProblemException, InterruptedException;

	/** Says what would become of a licence file, and changes nothing. */
	AuthorizationResult checkLicense(byte[] file) throws ProblemException, InterruptedException;

	/** Applies a licence file, whole or not at all; answers also when it is refused. */
	AuthorizationResult applyLicense(byte[] file) throws ProblemException, InterruptedException;

	/** Reads all licences again; answers what counts then. */
	AuthorizationResult reread() throws ProblemException, InterruptedException;

	/** Trusts a publisher from now on, given its certificate in PEM. */
	void trust(byte[] certificate) throws ProblemException, InterruptedException;
}
