// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;

import org.castellan.core.api.Holder;
import org.jspecify.annotations.Nullable;

/** Who this program runs as: account, host, display and process. */
final class CurrentHolder {

	private static final int USER = 128;
	private static final int HOST = 255;
	private static final int DISPLAY = 128;

	private CurrentHolder() {
	}

	static Holder get() {
		Map<String, String> environment = System.getenv();
		return new Holder(fit(System.getProperty("user.name"), "unknown", USER), fit(hostName(environment), "unknown", HOST),
				fit(environment.get("DISPLAY"), "", DISPLAY), ProcessHandle.current().pid());
	}

	private static String hostName(Map<String, String> environment) {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return Objects.requireNonNullElse(environment.get("COMPUTERNAME"),
					Objects.requireNonNullElse(environment.get("HOSTNAME"), "unknown"));
		}
	}

	private static String fit(@Nullable String text, String otherwise, int limit) {
		String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", "").strip();
		return plain.isEmpty() ? otherwise : plain.substring(0, Math.min(limit, plain.length()));
	}
}
