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
 * may be added by any thread.
 */
public final class ResultModel {

	private List<Target> targets = List.of();
	private Map<String, Integer> positions = Map.of();
	private Map<Integer, ProbeResult> results = Map.of();
	private Optional<PortRun> run = Optional.empty();
	private boolean onlyProblems;

	/** Forgets what was, and waits for the verdicts of these. */
	public synchronized void begin(List<Target> asked) {
		targets = List.copyOf(asked);
		positions = new HashMap<>();
		results = new HashMap<>();
		run = Optional.empty();
		for (int i = 0; i < targets.size(); i++) {
			positions.put(key(targets.get(i)), i);
		}
	}

	public synchronized void add(ProbeResult result) {
		Integer position = positions.get(key(result.target()));
		if (position != null) {
			results.put(position, result);
		}
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
		Map<List<String>, List<ResultRow>> groups = new LinkedHashMap<>();
		for (int i = 0; i < targets.size(); i++) {
			Target target = targets.get(i);
			ResultRow row = new ResultRow.Port(i, target, Optional.ofNullable(results.get(i)));
			if (!filtered || row.mark().isProblem()) {
				groups.computeIfAbsent(List.of(target.host(), target.rule().map(PortRule::product).orElse("")),
						key -> new ArrayList<>()).add(row);
			}
		}
		List<ResultRow> rows = new ArrayList<>();
		groups.forEach((key, ports) -> rows.add(new ResultRow.Group(key.get(0), key.get(1), ports)));
		return rows;
	}

	/** One sentence on where it stands, for example {@code 12 ports in 0.4 s: 9 open, 2 problems, 1 not checked}. */
	public synchronized String summary() {
		if (targets.isEmpty()) {
			return "";
		}
		if (run.isEmpty()) {
			return NLS.bind(Messages.Result_checking, results.size(), targets.size());
		}
		Map<Mark, Long> counts = new HashMap<>();
		results.values().forEach(result -> counts.merge(Mark.of(result), 1L, Long::sum));
		List<String> parts = new ArrayList<>();
		part(parts, Messages.Result_open, counts.getOrDefault(Mark.OK, 0L) + counts.getOrDefault(Mark.WARNING, 0L));
		part(parts, Messages.Result_problems, counts.getOrDefault(Mark.BAD, 0L) + counts.getOrDefault(Mark.WARNING, 0L));
		part(parts, Messages.Result_unknown, counts.getOrDefault(Mark.UNKNOWN, 0L));
		part(parts, Messages.Result_quiet, counts.getOrDefault(Mark.QUIET, 0L));
		return NLS.bind(run.get().cancelled() ? Messages.Result_stopped : Messages.Result_done, new Object[] { targets.size(),
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
