// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.Optional;

import org.castellan.client.authorization.TargetProblem;
import org.castellan.client.site.SiteAddress;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * How the request reaches who answers it, and where that is: {@code https://activation.example.org} online,
 * {@code 27000@licsrv02} by a local licence server, nowhere by a file. Addresses are kept as typed.
 */
final class MethodModel {

	private AuthorizationMethod chosen = AuthorizationMethod.ONLINE;
	private String site = "";
	private String server = "";

	void choose(AuthorizationMethod method) {
		chosen = method;
	}

	AuthorizationMethod chosen() {
		return chosen;
	}

	boolean is(AuthorizationMethod method) {
		return chosen == method;
	}

	/** The address of the activation site, as typed. */
	void setSite(String address) {
		site = address.strip();
	}

	String site() {
		return site;
	}

	SiteAddress siteAddress() throws ProblemException {
		return SiteAddress.parse(site);
	}

	/** The local licence server, {@code port@host}, as typed. */
	void setServer(String address) {
		server = address.strip();
	}

	String server() {
		return server;
	}

	ServerAddress serverAddress() throws ProblemException {
		try {
			return ServerAddress.parse(server);
		} catch (IllegalArgumentException e) {
			throw new ProblemException(TargetProblem.NOT_AN_ADDRESS.problem("address", server), e);
		}
	}

	/** Whether the address that the method needs is still to be typed. */
	boolean isEmpty() {
		return switch (chosen) {
		case ONLINE -> site.isEmpty();
		case LOCAL_SERVER -> server.isEmpty();
		case OFFLINE -> false;
		};
	}

	/** Why nobody can be asked in the way that was chosen. */
	Optional<Problem> problem() {
		try {
			if (is(AuthorizationMethod.ONLINE)) {
				siteAddress();
			} else if (is(AuthorizationMethod.LOCAL_SERVER)) {
				serverAddress();
			}
			return Optional.empty();
		} catch (ProblemException e) {
			return Optional.of(e.problem());
		}
	}
}
