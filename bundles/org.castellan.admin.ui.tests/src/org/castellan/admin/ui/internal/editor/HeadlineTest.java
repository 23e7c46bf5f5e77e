// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.castellan.admin.ui.internal.editor.Samples.NOW;
import static org.castellan.admin.ui.internal.editor.Samples.TIMES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.client.ClientProblem;
import org.castellan.core.api.Hello;
import org.castellan.core.api.ServiceState;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

	private static final Optional<String> FINGERPRINT = Optional.of("4F:2A:11:22");

	private static Heard<Hello> hello(String version) {
		return new Heard<>(Optional.of(new Hello(Hello.PRODUCT, version, 1, "id", "licsrv01", ServiceState.RUNNING, "key",
				false, NOW)), Optional.empty());
	}

	private static Heard<ServiceStatus> status(Problem... findings) {
		return new Heard<>(Optional.of(new ServiceStatus(ServiceState.RUNNING, "1.0.0", "id", "licsrv01", 27_000, "/home", 1,
				NOW.minus(Duration.ofDays(12)), "4F:2A:11:22", 1, List.of(), List.of(), 0, 0, List.of(findings))),
				Optional.empty());
	}

	private static Problem finding(Severity severity) {
		return new Problem("CAS-0000", severity, "What.", "Why.", "Remedy.", Map.of());
	}

	private static Headline headline(ServerPhase phase, Optional<Problem> problem, Heard<ServiceStatus> status) {
		return Headline.of(new Contact(phase, NOW.minusSeconds(60), problem), hello("1.0.0"), status, FINGERPRINT, NOW, TIMES);
	}

	@Test
	void aRunningServiceIsToldInOneLine() {
		Headline headline = headline(ServerPhase.RUNNING, Optional.empty(), status());
		assertEquals("Running", headline.state());
		assertEquals(List.of("Castellan 1.0", "up 12 d", "port 27000", "fingerprint 4F:2A…"), headline.facts());
		assertEquals(Optional.empty(), headline.trouble());
	}

	@Test
	void withoutACredentialTheLineIsShorter() {
		assertEquals(List.of("Castellan 1.0", "fingerprint 4F:2A…"),
				headline(ServerPhase.RUNNING, Optional.empty(), Heard.nothing()).facts());
	}

	@Test
	void howLongItIsUpIsNotSaidOfAServerThatDoesNotAnswer() {
		assertEquals(List.of("Castellan 1.0", "fingerprint 4F:2A…"),
				headline(ServerPhase.NO_ANSWER, Optional.empty(), status()).facts());
	}

	@Test
	void informationIsNoProblem() {
		assertEquals(2, headline(ServerPhase.RUNNING, Optional.empty(),
				status(finding(Severity.ERROR), finding(Severity.WARNING), finding(Severity.INFO))).problems());
	}

	@Test
	void aLostServerIsSaidWithTheTimeItWasLost() {
		Problem why = ClientProblem.NOT_REACHABLE.problem("server", "27000@licsrv01", "cause", "refused");
		Headline.Trouble trouble = headline(ServerPhase.NO_ANSWER, Optional.of(why), status()).trouble().orElseThrow();
		assertEquals("No answer since 09:59 — trying again", trouble.sentence());
		assertEquals(Severity.WARNING, trouble.severity());
		assertEquals(why.message(), trouble.story());
	}

	@Test
	void anotherCertificateIsAnError() {
		Problem why = ClientProblem.FINGERPRINT_CHANGED.problem("server", "27000@licsrv01");
		Headline.Trouble trouble = headline(ServerPhase.NOT_TRUSTED, Optional.of(why), Heard.nothing()).trouble().orElseThrow();
		assertEquals(Severity.ERROR, trouble.severity());
		assertEquals(why.what(), trouble.sentence());
	}

	@Test
	void aStoppedServiceIsNoTrouble() {
		assertEquals(Optional.empty(), headline(ServerPhase.STOPPED, Optional.empty(), Heard.nothing()).trouble());
	}

	@ParameterizedTest
	@CsvSource({ "1.0.0, 1.0", "1.2.3, 1.2.3", "1.0.0.202611031000, 1.0", "1.0.0-SNAPSHOT, 1.0", "2.10.0, 2.10", "odd, odd" })
	void aVersionIsAsShortAsItCanBe(String version, String text) {
		Headline headline = Headline.of(new Contact(ServerPhase.RUNNING, NOW, Optional.empty()), hello(version),
				Heard.nothing(), Optional.empty(), NOW, TIMES);
		assertEquals(List.of("Castellan " + text), headline.facts());
	}
}
