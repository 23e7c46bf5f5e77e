// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.check.PortRun;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Target;
import org.eclipse.osgi.util.NLS;

/**
 * The result tree as it grows: every target from the beginning, each with its verdict as soon as there is one. Results
 * may be added by any thread. A row is made anew only if it has news, since thousands of results come in a second.
 */
public final class ResultModel {

	private List<ResultRow.Port> ports = List.of();
	private Map<String, Integer> positions = Map.of();
	private List<ResultGroup> groups = List.of();
	private List<ResultGroup> groupOfPort = List.of();
	private int answered;
	private Optional<PortRun> run = Optional.empty();
	private boolean onlyProblems;

	/** Forgets what was, and waits for the verdicts of these. */
	public synchronized void begin(List<Target> asked) {
		ports = new ArrayList<>();
		positions = new HashMap<>();
		groupOfPort = new ArrayList<>();
		answered = 0;
		run = Optional.empty();
		Map<List<String>, ResultGroup> byProduct = new LinkedHashMap<>();
		for (Target target : asked) {
			int position = ports.size();
			String product = target.rule().map(PortRule::product).orElse("");
			ResultGroup group = byProduct.computeIfAbsent(List.of(target.host(), product), key -> new ResultGroup(target.host(), product));
			ports.add(new ResultRow.Port(position, target, Optional.empty()));
			positions.put(key(target), position);
			groupOfPort.add(group);
			group.add(ports.getLast());
		}
		groups = List.copyOf(byProduct.values());
	}

	public synchronized void add(ProbeResult result) {
		Integer position = positions.get(key(result.target()));
		if (position == null) {
			return;
		}
		ResultRow.Port before = ports.get(position);
		if (before.result().isPresent() && before.result().get().equals(result)) {
			return;
		}
		answered += before.result().isEmpty() ? 1 : 0;
		ResultRow.Port now = new ResultRow.Port(position, before.target(), Optional.of(result));
		ports.set(position, now);
		groupOfPort.get(position).replace(now);
	}

	/** All is known; a late word may correct an early one. */
	public synchronized void end(PortRun finished) {
		finished.results().forEach(this::add);
		run = Optional.of(finished);
	}

	public synchronized Optional<PortRun> run() {
		return run;
	}

	public synchronized void showOnlyProblems(boolean only) {
		onlyProblems = only;
	}

	/** The tree: products on hosts, in the order asked; only problems, if that is wished. */
	public synchronized List<ResultRow> rows() {
		return rows(onlyProblems);
	}

	/** The tree with all that was asked. */
	public synchronized List<ResultRow> allRows() {
		return rows(false);
	}

	private List<ResultRow> rows(boolean filtered) {
		return groups.stream().map(group -> filtered ? group.problems() : group.row()).filter(group -> !group.below().isEmpty())
				.map(ResultRow.class::cast).toList();
	}

	/** One sentence on where it stands, for example {@code 12 ports in 0.4 s: 9 open, 2 problems, 1 not checked}. */
	public synchronized String summary() {
		if (ports.isEmpty()) {
			return "";
		}
		if (run.isEmpty()) {
			return NLS.bind(Messages.Result_checking, answered, ports.size());
		}
		Map<Mark, Long> counts = new HashMap<>();
		ports.forEach(port -> counts.merge(port.mark(), 1L, Long::sum));
		List<String> parts = new ArrayList<>();
		part(parts, Messages.Result_open, counts.getOrDefault(Mark.OK, 0L) + counts.getOrDefault(Mark.WARNING, 0L));
		part(parts, Messages.Result_problems, counts.getOrDefault(Mark.BAD, 0L) + counts.getOrDefault(Mark.WARNING, 0L));
		part(parts, Messages.Result_unknown, counts.getOrDefault(Mark.UNKNOWN, 0L));
		part(parts, Messages.Result_quiet, counts.getOrDefault(Mark.QUIET, 0L));
		return NLS.bind(run.get().cancelled() ? Messages.Result_stopped : Messages.Result_done, new Object[] { ports.size() == 1 ? Messages.Result_port : NLS.bind(Messages.Result_ports, ports.size()),
				CellText.time(run.get().duration()), String.join(", ", parts) });
	}

	private static void part(List<String> parts, String text, long count) {
		if (count > 0) {
			parts.add(NLS.bind(text, count));
		}
	}

	/** A target may come back as not needed, and is the same. */
	private static String key(Target target) {
		return target + " " + target.protocol() + " " + target.rule().map(PortRule::id).orElse("");
	}
}
