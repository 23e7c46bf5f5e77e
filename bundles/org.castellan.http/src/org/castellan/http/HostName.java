// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine's name, as it names itself. */
public final class HostName {

	private HostName() {
	}

	public static String ofThisMachine() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException unresolvable) {
			String message = String.valueOf(unresolvable.getMessage());
			int colon = message.indexOf(':');
			return colon > 0 ? message.substring(0, colon) : "localhost";
		}
	}
}
