// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.castellan.core.api.Hello;
import org.castellan.core.api.ServiceState;
import org.castellan.core.json.Json;
import org.castellan.core.net.PortNumber;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.PortRule;

/** Checks ports in few words, and waits for what is said of them. */
final class Checking {

	/** This machine, by name. */
	static final String HERE = "localhost";

	/** Which a machine that stands still for some seconds does not use up. */
	static final Duration TIMEOUT = Duration.ofSeconds(20);

	private Checking() {
	}

	/** What is said of the targets, asked for with the usual patience. */
	static List<ProbeResult> check(Target... targets) {
		return check(TIMEOUT, targets);
	}

	/** The same with another. */
	static List<ProbeResult> check(Duration timeout, Target... targets) {
		return assertInstanceOf(CheckOutcome.Checked.class,
				run(CheckRequest.of(List.of(targets)).withTimeout(timeout).confirm(), Progress.none())).run().results();
	}

	/** What a client says that trusts these certificates only; null for what this machine trusts. */
	static ProbeResult checkTrusting(KeyStore anchors, Target target) {
		CheckOutcome outcome = operation(anchors).check(CheckRequest.of(List.of(target)).withTimeout(TIMEOUT), Progress.none(), ProbeListener.none());
		return assertInstanceOf(CheckOutcome.Checked.class, outcome).run().results().getFirst();
	}

	static CheckOutcome run(CheckRequest request, Progress progress) {
		return operation(null).check(request, progress, ProbeListener.none());
	}

	static CheckPortsOperation operation(KeyStore anchors) {
		return new CheckPortsOperation(PortProbes.trusting(anchors, InstantSource.system()), InstantSource.system());
	}

	/** A port of this machine that a rule asks for. */
	static Target planned(PortRule rule, int port) {
		return new Target(HERE, Optional.of(new PortNumber(port)), rule.protocol(), rule.expected(), Optional.of(rule), true, false);
	}

	/** The greeting of a licence service. */
	static String hello(int api, Instant time) {
		return Json.mapper().writeValueAsString(
				new Hello(Hello.PRODUCT, "1.0.0", api, "id", "licsrv01", ServiceState.RUNNING, "key", false, time));
	}
}
