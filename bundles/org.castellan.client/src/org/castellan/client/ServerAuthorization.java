// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.ProblemException;

/**
 * Authorization numbers of a licence server: a request is prepared there, carried to who answers it (an activation site,
 * a person, another licence server), and its response is applied there. For example
 * {@code apply(site.submit(prepare(draft).text()))}. Every method shows the admin credential and may be asked again.
 */
public interface ServerAuthorization {

	/** What it has by authorization numbers, and which requests wait for a response. */
	AuthorizationStatus status() throws ProblemException, InterruptedException;

	/**
	 * Prepares a request, which the server keeps until its response comes. What it gives back counts no more from now on.
	 *
	 * @throws ProblemException also where seats to be given back are in use, with by whom
	 */
	PreparedRequest prepare(AuthorizationDraft draft) throws ProblemException, InterruptedException;

	/** A pending request again, for example to save it once more. */
	PreparedRequest request(String id) throws ProblemException, InterruptedException;

	/** Takes a request off the list; should its response come all the same, it may be applied, for who answered has counted it. */
	void cancel(String id) throws ProblemException, InterruptedException;

	/** Says what would become of a response, and changes nothing. */
	ResponseResult check(byte[] response) throws ProblemException, InterruptedException;

	/**
	 * Applies a response, whole or not at all.
	 *
	 * @return also when it is refused: what is wrong with it
	 */
	ResponseResult apply(byte[] response) throws ProblemException, InterruptedException;

	/**
	 * Lets this server answer the request of another one, or of a workstation, out of what it holds itself: it passes
	 * seats on, or takes back what it passed on.
	 *
	 * @param request the text of the request
	 * @return the text of the response
	 */
	byte[] transfer(byte[] request) throws ProblemException, InterruptedException;
}
