// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.machine.MachineSurvey;
import org.castellan.diagnostics.machine.TakenPort;
import org.eclipse.osgi.util.NLS;

/**
 * A port of this computer that somebody listens on.
 *
 * @param owner   the program, or that the system does not tell
 * @param product the chosen products that need it; empty if none does
 * @param fate    what these do about it
 * @param problem what it means; empty if nobody needs it
 */
public record MachineRow(int port, String owner, String product, String fate, Optional<Problem> problem) {

	/** Ports that a chosen product needs come first. */
	public static List<MachineRow> of(MachineSurvey survey) {
		List<MachineRow> rows = new ArrayList<>();
		Set<Integer> seen = new TreeSet<>();
		for (TakenPort taken : survey.taken()) {
			if (seen.add(taken.port())) {
				List<TakenPort> all = survey.taken().stream().filter(other -> other.port() == taken.port()).toList();
				rows.add(new MachineRow(taken.port(), owner(taken.owner()),
						all.stream().map(other -> other.rule().product()).distinct().collect(Collectors.joining(", ")), fate(taken.fate()),
						Optional.of(taken.problem())));
			}
		}
		rows.sort(Comparator.comparingInt(MachineRow::port));
		survey.listening().stream().filter(listening -> seen.add(listening.port()))
				.sorted(Comparator.comparingInt(listening -> listening.port()))
				.map(listening -> new MachineRow(listening.port(), owner(listening.owner()), "", "", Optional.empty())).forEach(rows::add);
		return rows;
	}

	private static String owner(Optional<String> owner) {
		return owner.orElse(Messages.Machine_hidden);
	}

	private static String fate(TakenPort.Fate fate) {
		return switch (fate) {
		case TakenPort.Fate.Takes(int next) -> NLS.bind(Messages.Machine_takes, next);
		case TakenPort.Fate.MustBeFreed() -> Messages.Machine_free;
		case TakenPort.Fate.NotSaid() -> Messages.Machine_notSaid;
		case TakenPort.Fate.Runs() -> Messages.Machine_runs;
		case TakenPort.Fate.NoneLeft() -> Messages.Machine_noneLeft;
		};
	}
}
