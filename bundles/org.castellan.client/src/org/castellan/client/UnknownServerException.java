// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import org.castellan.core.problem.ProblemException;

/** A server is met for the first time: nothing was sent to it but a greeting, and a person decides whether to pin it. */
public final class UnknownServerException extends ProblemException {

	private static final long serialVersionUID = 1L;

	private final transient ServerIdentity identity;

	public UnknownServerException(ServerIdentity identity) {
		super(ClientProblem.NOT_PINNED.problem("server", identity.address().toString(), "fingerprint",
				identity.fingerprint()));
		this.identity = identity;
	}

	/** What it showed, to be compared and pinned. */
	public ServerIdentity identity() {
		return identity;
	}
}
