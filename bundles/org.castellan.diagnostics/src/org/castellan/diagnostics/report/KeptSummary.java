// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A kept run without its results, of which there may be a million: enough to list it and to find it again.
 *
 * @param file     that {@link RunHistory#read} reads
 * @param hosts    each once, in the order asked
 * @param products each once; none for ports that somebody typed
 * @param ports    how many were asked
 * @param asked    what was asked, as {@link KeptRun#asked} tells it
 * @param counts   how many got which verdict
 */
public record KeptSummary(Path file, Instant started, List<String> hosts, List<String> products, int ports, String asked,
		Map<String, Long> counts) {

	public KeptSummary {
		Objects.requireNonNull(file);
		Objects.requireNonNull(started);
		hosts = List.copyOf(hosts);
		products = List.copyOf(products);
		Objects.requireNonNull(asked);
		counts = Collections.unmodifiableMap(new TreeMap<>(counts));
	}

	static KeptSummary of(Path file, KeptRun run) {
		return new KeptSummary(file, run.started(), run.hosts(), run.products(), run.results().size(), run.asked(), run.counts());
	}
}
