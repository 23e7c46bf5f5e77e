// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.check.PortRun;

/**
 * One check of ports, as plain data.
 *
 * @param from      the host that asked
 * @param millis    how long it took
 * @param cancelled before its end
 */
public record KeptRun(Instant started, String from, double millis, boolean cancelled, List<KeptResult> results) {

	public KeptRun {
		Objects.requireNonNull(started);
		Objects.requireNonNull(from);
		results = List.copyOf(results);
	}

	public static KeptRun of(PortRun run) {
		return new KeptRun(run.started(), run.from(), KeptResult.millis(run.duration()), run.cancelled(),
				run.results().stream().map(KeptResult::of).toList());
	}

	/** How many ports got which verdict. */
	public Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		results.forEach(result -> counts.merge(result.verdict(), 1L, Long::sum));
		return counts;
	}

	/** How many ports have a problem that is an error: with none, a check is passed. */
	public long errors() {
		return results.stream().filter(result -> result.problem().filter(Problem::isError).isPresent()).count();
	}

	/**
	 * What was asked, whatever came of it: alike for two runs that asked the same ports of the same hosts for the same services,
	 * and only those are worth comparing. A digest, since there may be a million.
	 */
	public String asked() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			results.stream().map(result -> result.target() + " " + result.protocol() + " " + result.expected() + "\n").distinct().sorted()
					.forEach(question -> digest.update(question.getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	/** Each product once, in the order asked; none for ports that somebody typed. */
	public List<String> products() {
		return results.stream().map(KeptResult::product).filter(product -> !product.isEmpty()).distinct().toList();
	}

	/** Each host once, in the order asked. */
	public List<String> hosts() {
		return results.stream().map(KeptResult::host).distinct().toList();
	}
}
