// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

import javax.net.ssl.SSLException;

import org.castellan.client.ClientProblem;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;

/** Tells from what the HTTP client threw which problem a person has. */
final class TransportProblem {

	private TransportProblem() {
	}

	static Problem of(ServerAddress server, Duration patience, Throwable cause) {
		if (Thrown.has(cause, UnresolvedAddressException.class)
				|| Thrown.has(cause, UnknownHostException.class)) {
			return ClientProblem.HOST_UNKNOWN.problem("host", server.host());
		}
		if (cause instanceof HttpConnectTimeoutException) {
			return unreachable(server, "no connection within the time allowed");
		}
		if (cause instanceof HttpTimeoutException) {
			return noAnswer(server, patience);
		}
		if (Thrown.has(cause, ConnectException.class)) {
			return unreachable(server, "the connection was refused");
		}
		if (Thrown.has(cause, SSLException.class)
				|| Thrown.has(cause, LimitedBody.OversizedAnswerException.class)) {
			return ClientProblem.NOT_A_SERVICE.problem("server", server.toString(), "cause", text(cause));
		}
		return ClientProblem.BROKEN_OFF.problem("server", server.toString(), "cause", text(cause));
	}

	/** Whether the question may have arrived, so that it is not known whether it was done. */
	static boolean isAnswerLost(Problem problem) {
		return problem.code().equals(ClientProblem.BROKEN_OFF.code())
				|| problem.code().equals(ClientProblem.NO_ANSWER.code());
	}

	static Problem noAnswer(ServerAddress server, Duration patience) {
		return ClientProblem.NO_ANSWER.problem("server", server.toString(), "seconds",
				Long.toString(Math.max(1, patience.toSeconds())));
	}

	private static Problem unreachable(ServerAddress server, String cause) {
		return ClientProblem.NOT_REACHABLE.problem("server", server.toString(), "cause", cause);
	}

	private static String text(Throwable cause) {
		return cause instanceof IOException io ? Causes.text(io) : cause.toString();
	}
}
