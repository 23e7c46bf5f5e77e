// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Step;
import org.eclipse.osgi.util.NLS;

/**
 * All about one port, for the pane beside the tree.
 *
 * @param title   for example {@code 6443 · HTTPS · clients to ArcGIS Server}
 * @param verdict in words
 * @param steps   the client's way
 * @param remedy  what is wrong, why, and what to do now; empty if nothing is
 * @param source  where the rule is written and how sure it is; empty for a port somebody typed
 */
public record Detail(String title, String verdict, List<Step> steps, String remedy, String source) {

	public Detail {
		steps = List.copyOf(steps);
	}

	public static Detail of(ResultRow.Port row) {
		Optional<ProbeResult> result = row.result();
		return new Detail(title(row), verdict(row), result.map(ProbeResult::steps).orElse(List.of()),
				result.flatMap(ProbeResult::problem).map(Detail::remedy).orElse(""), row.target().rule().map(RuleText::source).orElse(""));
	}

	private static String verdict(ResultRow.Port row) {
		String verdict = RuleText.sentence(CellText.verdict(row));
		String owner = CellText.owner(row);
		return owner.isEmpty() ? verdict : verdict + " " + RuleText.sentence(NLS.bind(Messages.Detail_owner, owner));
	}

	/** One step, for example {@code connect: 10.1.2.3, 2 ms}. */
	public static String words(Step step) {
		String name = switch (step.kind()) {
		case RESOLVE -> Messages.Step_resolve;
		case CONNECT -> Messages.Step_connect;
		case TLS -> Messages.Step_tls;
		case HELLO -> Messages.Step_hello;
		case CLOCK -> Messages.Step_clock;
		case LATENCY -> Messages.Step_latency;
		case ADDRESSES -> Messages.Step_addresses;
		};
		return NLS.bind(Messages.Step_words, new Object[] { name, step.detail(), CellText.time(step.duration()) });
	}

	/** Everything as plain text, to send to somebody. */
	public String text() {
		List<String> lines = new ArrayList<>(List.of(title, verdict));
		steps.forEach(step -> lines.add("  " + mark(step) + " " + words(step)));
		lines.add(remedy);
		lines.add(source);
		return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining(System.lineSeparator()));
	}

	private static String mark(Step step) {
		return switch (step.outcome()) {
		case DONE -> "\u2713";
		case WARNED -> "!";
		case FAILED -> "\u2717";
		};
	}

	private static String title(ResultRow.Port row) {
		return row.target().rule().map(rule -> NLS.bind(Messages.Detail_title, new Object[] { CellText.name(row), direction(rule), rule.product() }))
				.orElseGet(() -> CellText.name(row));
	}

	private static String direction(PortRule rule) {
		return rule.goes(Direction.IN) ? Messages.Detail_in
				: rule.goes(Direction.BETWEEN_MACHINES) ? Messages.Detail_between
						: rule.goes(Direction.OUT) ? Messages.Detail_out : Messages.Detail_local;
	}

	private static String remedy(Problem problem) {
		return NLS.bind(Messages.Detail_remedy, new Object[] { problem.why(), problem.remedy(), problem.code() });
	}
}
