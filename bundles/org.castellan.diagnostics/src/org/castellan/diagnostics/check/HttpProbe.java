// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** Plain HTTP: any answer with a status line. */
final class HttpProbe implements PortProbe {

	@Override
	public ProbeResult probe(Reached reached) {
		Walk walk = new Walk(reached);
		try (Connection connection = Connection.open(reached.address(), reached.timeout(), 2)) {
			Optional<HttpReply> reply = HttpReply.ask(connection.socket(), "HEAD", reached.target().host(), "/");
			if (reply.isEmpty()) {
				return walk.broken(Step.Kind.HELLO, new Verdict.WrongService("it does not speak HTTP"));
			}
			walk.done(Step.Kind.HELLO, "HTTP " + reply.get().status());
			return walk.open();
		} catch (SocketTimeoutException e) {
			return walk.broken(Step.Kind.HELLO,
					new Verdict.CouldNotCheck("it accepts connections, but does not answer in time"));
		} catch (IOException e) {
			return walk.broken(Step.Kind.HELLO, new Verdict.CouldNotCheck("the connection broke off: " + e.getMessage()));
		}
	}
}
