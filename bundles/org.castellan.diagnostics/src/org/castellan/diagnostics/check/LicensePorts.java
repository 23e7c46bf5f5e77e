// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Service;
import org.jspecify.annotations.Nullable;

/**
 * A licence server takes one of 27000 to 27009, and its clients try them in turn: if one answers, the others need not.
 * Where Castellan and a FlexNet licence manager are expected on one port, the one that can be recognised decides.
 */
final class LicensePorts {

	/** Of Castellan. */
	private final Set<String> expected;

	LicensePorts(List<Target> targets) {
		expected = targets.stream().filter(target -> target.expected() == Service.CASTELLAN).map(Target::toString)
				.collect(Collectors.toSet());
	}

	/** Whether the verdict means something only when the other ports are known. */
	boolean mustWait(ProbeResult result) {
		return isLicensePort(result) && (!result.verdict().isOpen() || isShared(result));
	}

	/** Whether something listens that Castellan's probe looks at too. */
	private boolean isShared(ProbeResult result) {
		return result.target().expected() == Service.FLEXNET && expected.contains(result.target().toString());
	}

	/** Settles those that had to wait. */
	void oneIsEnough(@Nullable ProbeResult[] results, Consumer<ProbeResult> settled) {
		Set<String> castellan = openToCastellan(results);
		List<Integer> waiting = new ArrayList<>();
		Set<String> answered = new HashSet<>();
		for (int i = 0; i < results.length; i++) {
			ProbeResult result = results[i];
			if (result == null || !isLicensePort(result)) {
				continue;
			}
			if (mustWait(result)) {
				waiting.add(i);
			}
			if (result.verdict().isOpen() && isShared(result) && castellan.contains(result.target().toString())) {
				results[i] = result.insteadOf(new Verdict.WrongService("it is Castellan's licence service"));
			} else if (result.verdict().isOpen()) {
				answered.add(server(result));
			}
		}
		for (int i : waiting) {
			ProbeResult result = results[i];
			if (result != null) {
				result = result.verdict().isOpen() || !answered.contains(server(result)) ? result : result.notNeeded();
				results[i] = result;
				settled.accept(result);
			}
		}
	}

	/** Where Castellan was recognised. */
	private static Set<String> openToCastellan(@Nullable ProbeResult[] results) {
		Set<String> castellan = new HashSet<>();
		for (ProbeResult result : results) {
			if (result != null && result.target().expected() == Service.CASTELLAN && result.verdict().isOpen()) {
				castellan.add(result.target().toString());
			}
		}
		return castellan;
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
