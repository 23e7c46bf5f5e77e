// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Step;
import org.castellan.diagnostics.check.Verdict;
import org.eclipse.osgi.util.NLS;

/** What the cells of the result tree say. */
public final class CellText {

	private static final double SECOND = 1000;

	private CellText() {
	}

	/** {@code 6443 HTTPS}, or {@code gis01 · ArcGIS Server}. */
	public static String name(ResultRow row) {
		return switch (row) {
		case ResultRow.Group(String host, String product, var below, long open, long needed) ->
			product.isEmpty() ? host : NLS.bind(Messages.Row_group, host, product);
		case ResultRow.Port port -> NLS.bind(Messages.Row_port, number(port), component(port));
		};
	}

	/** {@code open · TLSv1.3, until 2027-05-01}, or {@code 5 of 7 open}, of those that have to be. */
	public static String verdict(ResultRow row) {
		return switch (row) {
		case ResultRow.Group group -> NLS.bind(Messages.Row_count, group.open(), group.needed());
		case ResultRow.Port port -> port.result().map(CellText::verdict).orElse(Messages.Row_waiting);
		};
	}

	/** Who has the port, if it is this computer's. */
	public static String owner(ResultRow row) {
		return row instanceof ResultRow.Port port ? port.result().flatMap(ProbeResult::owner).orElse("") : "";
	}

	/** How long it took until the verdict was known. */
	public static String time(ResultRow row) {
		return row instanceof ResultRow.Port port ? port.result().map(result -> time(result.duration())).orElse("") : "";
	}

	/** What the port is for. */
	public static String purpose(ResultRow row) {
		return row instanceof ResultRow.Port port ? port.target().rule().map(PortRule::purpose).orElse("") : "";
	}

	/** {@code 2 ms} or {@code 1.5 s}. */
	public static String time(Duration duration) {
		double millis = duration.toNanos() / 1_000_000.0;
		if (millis < 0.1) {
			return Messages.Time_lessThanMillis;
		}
		return millis < 10 ? NLS.bind(Messages.Time_millis, String.format(Locale.ROOT, "%.1f", millis))
				: millis < SECOND ? NLS.bind(Messages.Time_millis, Math.round(millis))
						: NLS.bind(Messages.Time_seconds, String.format(Locale.ROOT, "%.1f", millis / SECOND));
	}

	private static String number(ResultRow.Port port) {
		return port.target().port().map(Object::toString)
				.orElseGet(() -> port.target().rule().map(rule -> rule.ports().toString()).orElse(""));
	}

	private static String component(ResultRow.Port port) {
		return port.target().rule().map(PortRule::component).orElse("");
	}

	private static String verdict(ProbeResult result) {
		Optional<String> tls = result.steps().stream().filter(step -> step.kind() == Step.Kind.TLS).map(Step::detail).findFirst();
		return result.verdict() instanceof Verdict.Open && tls.isPresent()
				? NLS.bind(Messages.Row_openTls, result.words(), tls.get())
				: result.words();
	}
}
