// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.Locale;

/** What an attempt to connect that failed says of the other side. */
final class ConnectFailure {

	private ConnectFailure() {
	}

	/** The JDK tells what the system said by the exception's class, and where that is not enough by its message. */
	static Reply reply(IOException e, long nanos) {
		String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
		Duration after = Duration.ofNanos(nanos);
		if (e instanceof NoRouteToHostException || said.contains("unreachable") || said.contains("no route")) {
			return new Reply(Reply.Kind.UNREACHABLE, said, after);
		}
		if (said.contains("timed out")) {
			return new Reply(Reply.Kind.FILTERED, "", after);
		}
		if (said.contains("permission denied") || said.contains("not permitted")) {
			return new Reply(Reply.Kind.UNREACHABLE, "this machine's own firewall forbids it", after);
		}
		if (e instanceof ConnectException && said.contains("refused")) {
			return new Reply(Reply.Kind.REFUSED, "", after);
		}
		return new Reply(Reply.Kind.NOT_TRIED, said, after);
	}
}
