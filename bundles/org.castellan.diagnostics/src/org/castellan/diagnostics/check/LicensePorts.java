// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.castellan.diagnostics.catalog.PortRule;
import org.jspecify.annotations.Nullable;

/**
 * A licence server takes one of 27000 to 27009, and its clients try them in turn: if one answers, the others need not.
 */
final class LicensePorts {

	private LicensePorts() {
	}

	/** Whether the verdict means something only when the other ports are known. */
	static boolean mustWait(ProbeResult result) {
		return isLicensePort(result) && !result.verdict().isOpen();
	}

	/** Settles those that had to wait. */
	static void oneIsEnough(@Nullable ProbeResult[] results, Consumer<ProbeResult> settled) {
		Set<String> answered = new HashSet<>();
		for (ProbeResult result : results) {
			if (result != null && isLicensePort(result) && result.verdict().isOpen()) {
				answered.add(server(result));
			}
		}
		for (int i = 0; i < results.length; i++) {
			ProbeResult result = results[i];
			if (result != null && mustWait(result)) {
				if (answered.contains(server(result))) {
					result = result.notNeeded();
					results[i] = result;
				}
				settled.accept(result);
			}
		}
	}

	private static String server(ProbeResult result) {
		return result.target().host() + " " + result.target().rule().map(PortRule::product).orElse("");
	}

	private static boolean isLicensePort(ProbeResult result) {
		return switch (result.target().expected()) {
			case CASTELLAN, FLEXNET -> result.target().rule().isPresent() && result.target().port().isPresent();
			case HTTPS, HTTP, TLS, TCP -> false;
		};
	}
}
