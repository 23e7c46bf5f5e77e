// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.castellan.core.problem.Problem;

/**
 * What FLEXLM_TIMEOUT should be: how long a FlexNet client on Windows waits for a licence manager, in
 * <em>microseconds</em>, 200,000 to 20,000,000, 3,000,000 if it is not set (documentation of FlexNet Publisher,
 * environment variables).
 *
 * @param microseconds to set
 * @param needed       whether the default is too short for the line
 */
public record TimeoutAdvice(long microseconds, boolean needed) {

	/** 0.2 s. */
	public static final long SHORTEST = 200_000;
	/** 20 s. */
	public static final long LONGEST = 20_000_000;
	/** Without the variable. */
	public static final long DEFAULT = 3_000_000;
	/** What the vendor's documentation calls reasonable where the line is slow: 10 s. */
	public static final long VENDORS_ADVICE = 10_000_000;

	/** A checkout takes a dozen round trips at the most, and the line may get worse than it was just now. */
	private static final int ROUND_TRIPS = 20;
	private static final long STEP = 1_000_000;
	private static final long MOST_SECONDS = 20;
	private static final long MICROS_PER_MILLI = 1_000;

	public TimeoutAdvice {
		if (microseconds < SHORTEST || microseconds > LONGEST) {
			throw new IllegalArgumentException("FLEXLM_TIMEOUT is " + SHORTEST + " to " + LONGEST + ": " + microseconds);
		}
	}

	/** Lost connections ask for the vendor's ten seconds: a packet that is sent again comes a second later, then three. */
	static TimeoutAdvice of(Latency latency) {
		long wanted = micros(latency.slowest()) * ROUND_TRIPS;
		if (latency.lost() > 0) {
			wanted = Math.max(wanted, VENDORS_ADVICE);
		}
		boolean needed = wanted > DEFAULT;
		long whole = (Math.max(wanted, DEFAULT) + STEP - 1) / STEP * STEP;
		return new TimeoutAdvice(needed ? Math.min(whole, LONGEST) : DEFAULT, needed);
	}

	/** What is wrong with a value that is set already; empty if it suits. */
	public static Optional<Problem> judge(String value, Latency latency) {
		String recommended = Long.toString(latency.advice().microseconds());
		long number;
		try {
			number = Long.parseLong(value.strip());
		} catch (NumberFormatException e) {
			return Optional.of(FlexNetProblem.TIMEOUT_OUT_OF_RANGE.problem("value", value, "recommended", recommended));
		}
		if (number >= 1 && number <= MOST_SECONDS) {
			return Optional.of(wrongUnit(number, "seconds", number * STEP, number + " s"));
		}
		if (number >= SHORTEST / MICROS_PER_MILLI && number <= LONGEST / MICROS_PER_MILLI) {
			return Optional.of(wrongUnit(number, "milliseconds", number * MICROS_PER_MILLI, number + " ms"));
		}
		if (number < SHORTEST || number > LONGEST) {
			return Optional.of(FlexNetProblem.TIMEOUT_OUT_OF_RANGE.problem("value", value, "recommended", recommended));
		}
		long slowest = micros(latency.slowest());
		return number >= slowest * ROUND_TRIPS / 2 ? Optional.empty()
				: Optional.of(FlexNetProblem.TIMEOUT_TOO_SHORT.problem("value", value, "slowest", "" + slowest, "recommended",
						recommended));
	}

	/** The line to type, by platform. */
	public Map<String, String> lines() {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("Windows, for everybody (cmd, as an administrator)", "setx /M FLEXLM_TIMEOUT " + microseconds);
		lines.put("Windows, for you (PowerShell)",
				"[Environment]::SetEnvironmentVariable('FLEXLM_TIMEOUT', '" + microseconds + "', 'User')");
		lines.put("Linux, for everybody (/etc/profile.d/flexlm.sh)", "export FLEXLM_TIMEOUT=" + microseconds);
		lines.put("macOS, until you log out", "launchctl setenv FLEXLM_TIMEOUT " + microseconds);
		return lines;
	}

	private static Problem wrongUnit(long value, String unit, long meant, String meaning) {
		return FlexNetProblem.WRONG_UNIT.problem("value", "" + value, "unit", unit, "meant", "" + meant, "meaning", meaning);
	}

	private static long micros(Duration duration) {
		return duration.toNanos() / MICROS_PER_MILLI;
	}
}
