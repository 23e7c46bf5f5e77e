// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.core.api.Hello;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.Severity;
import org.castellan.ui.TimeText;
import org.eclipse.osgi.util.NLS;

/**
 * What stands above every page, for example {@code Running · Castellan 1.0 · up 12 d · port 27000 · fingerprint 4F:2A…} and
 * {@code 3 problems}.
 *
 * @param state       one word or two
 * @param facts       what is known, in order
 * @param fingerprint of the server's certificate, whole
 * @param problems    how many findings the service has itself, information apart
 * @param trouble     why nothing new is shown, and since when
 */
record Headline(ServerPhase phase, String state, List<String> facts, Optional<String> fingerprint, int problems,
		Optional<Trouble> trouble) {

	private static final int FINGERPRINT_START = 5;

	/** The sentence beside the title, and its whole story for a tool tip. */
	record Trouble(Severity severity, String sentence, String story) {
	}

	static Headline of(Contact contact, Heard<Hello> hello, Heard<ServiceStatus> status, Optional<String> fingerprint,
			Instant now, TimeText times) {
		List<String> facts = new ArrayList<>();
		Optional<ServiceStatus> known = status.value();
		hello.value().ifPresent(answer -> facts.add(NLS.bind(Messages.Headline_version, shortVersion(answer.version()))));
		if (contact.phase().isUp()) {
			known.ifPresent(answer -> {
				facts.add(NLS.bind(Messages.Headline_up, TimeText.span(Duration.between(answer.started(), now))));
				facts.add(NLS.bind(Messages.Headline_port, Integer.toString(answer.port())));
			});
		}
		fingerprint.ifPresent(print -> facts.add(NLS.bind(Messages.Headline_fingerprint, shortened(print))));
		return new Headline(contact.phase(), state(contact), facts, fingerprint,
				known.map(Headline::problems).orElse(0), trouble(contact, now, times));
	}

	private static int problems(ServiceStatus status) {
		return (int) status.findings().stream().filter(finding -> finding.severity() != Severity.INFO).count();
	}

	private static String shortVersion(String version) {
		return version.replaceFirst("^(\\d+\\.\\d+)\\.0(?=$|[.+-]).*", "$1");
	}

	private static String shortened(String fingerprint) {
		return fingerprint.length() > FINGERPRINT_START ? fingerprint.substring(0, FINGERPRINT_START) + '…' : fingerprint;
	}

	private static String state(Contact contact) {
		return switch (contact.phase()) {
		case NOT_ASKED, CONNECTING -> Messages.Headline_connecting;
		case STARTING -> Messages.Headline_starting;
		case RUNNING -> Messages.Headline_running;
		case REFUSING -> Messages.Headline_refusing;
		case STOPPING -> Messages.Headline_stopping;
		case STOPPED -> contact.isNeverStarted() ? Messages.Headline_neverStarted
				: contact.isKilled() ? Messages.Headline_killed : Messages.Headline_stopped;
		case NO_ANSWER -> Messages.Headline_noAnswer;
		case NOT_TRUSTED -> Messages.Headline_notTrusted;
		};
	}

	private static Optional<Trouble> trouble(Contact contact, Instant now, TimeText times) {
		String story = contact.problem().map(Problem::message).orElse("");
		return switch (contact.phase()) {
		case NO_ANSWER -> Optional.of(new Trouble(Severity.WARNING,
				NLS.bind(Messages.Headline_tryingAgain, times.moment(contact.since(), now)), story));
		case NOT_TRUSTED -> Optional.of(new Trouble(Severity.ERROR,
				contact.problem().map(Problem::what).orElse(Messages.Headline_notTrusted), story));
		case NOT_ASKED, CONNECTING, STARTING, RUNNING, REFUSING, STOPPING, STOPPED -> Optional.empty();
		};
	}
}
