// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.TargetPlan;
import org.eclipse.osgi.util.NLS;

/**
 * What most checks leave as it is, as a person typed it: for example ports 443, 8443 in the place of the products', and 5 s.
 *
 * @param ports      in the place of those of the products; blank for theirs
 * @param expected   what should answer on {@code ports}
 * @param directions which of the products' ports; none is a mistake that {@link CheckWish#request} tells
 * @param timeout    of each step, for example {@code 2 s} or {@code 500 ms}; blank for the usual one
 */
public record CheckOptions(String ports, Service expected, Set<Direction> directions, String timeout) {

	private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*(ms|s|m|min)?");
	private static final Duration LONGEST = Duration.ofMinutes(5);
	private static final double MILLIS_PER_SECOND = 1_000;
	private static final double MILLIS_PER_MINUTE = 60_000;

	public CheckOptions {
		Objects.requireNonNull(ports);
		Objects.requireNonNull(expected);
		directions = Set.copyOf(directions);
		Objects.requireNonNull(timeout);
	}

	/** What a check does without being told. */
	public static CheckOptions usual() {
		return new CheckOptions("", Service.TCP, TargetPlan.FROM_OUTSIDE, "");
	}

	/** Whether ports were typed, so that the products' are not asked. */
	public boolean namesPorts() {
		return !ports.isBlank();
	}

	/**
	 * What is not as usual, for example {@code expect HTTPS, TLS · ports 443, 8443 · 5 s}; empty if all is. What
	 * is expected comes first: it decides the verdict, and ports may be too many to show.
	 */
	public String words() {
		String which = which();
		String wait = timeout.strip();
		return which.isEmpty() || wait.isEmpty() ? which + wait : NLS.bind(Messages.Options_both, which, wait);
	}

	private String which() {
		if (namesPorts()) {
			String typed = NLS.bind(Messages.Options_ports, ports.strip());
			return expected == Service.TCP ? typed : NLS.bind(Messages.Options_expected, RuleText.service(expected), typed);
		}
		if (directions.equals(TargetPlan.FROM_OUTSIDE)) {
			return "";
		}
		return directions.isEmpty() ? Messages.Options_noDirection : RuleText.directions(directions);
	}

	/** @throws ProblemException if what was typed is no ports, or none that are known */
	Ports typedPorts() throws ProblemException {
		try {
			Ports typed = Ports.parse(ports.strip().replace(';', ','));
			if (typed.ranges().isEmpty()) {
				throw new IllegalArgumentException(Messages.Options_portsAreNumbers);
			}
			return typed;
		} catch (IllegalArgumentException e) {
			throw new ProblemException(UiPortsProblem.NO_PORTS.problem("text", ports.strip(), "reason", String.valueOf(e.getMessage())), e);
		}
	}

	/** @throws ProblemException if what was typed is no time, or none between 1 ms and 5 minutes */
	Duration typedTimeout() throws ProblemException {
		if (timeout.isBlank()) {
			return CheckRequest.TIMEOUT;
		}
		Matcher time = TIME.matcher(timeout.strip().toLowerCase(Locale.ROOT));
		Duration typed = time.matches() ? duration(time.group(1).replace(',', '.'), time.group(2)) : Duration.ZERO;
		if (typed.isZero() || typed.compareTo(LONGEST) > 0) {
			throw new ProblemException(UiPortsProblem.NO_TIMEOUT.problem("text", timeout.strip()));
		}
		return typed;
	}

	/** A number alone is seconds. */
	private static Duration duration(String number, String unit) {
		double millis = unit == null || unit.equals("s") ? MILLIS_PER_SECOND : unit.equals("ms") ? 1 : MILLIS_PER_MINUTE;
		return Duration.ofMillis(Math.round(Double.parseDouble(number) * millis));
	}
}
