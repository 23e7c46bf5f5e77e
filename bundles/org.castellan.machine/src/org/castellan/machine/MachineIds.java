// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.util.List;
import java.util.Locale;
import org.castellan.core.api.HostIdInfo;
import org.castellan.core.api.HostIdList;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.problem.Problem;

/**
 * The host ids of a machine at one moment, best first, and what could not be read. For example
 * {@code MachineIds.ofThisMachine().best()} is what a vendor is given.
 *
 * @param ids      best first
 * @param problems parts that could not be read; the others stand all the same
 */
public record MachineIds(List<MachineId> ids, List<Problem> problems) {

	public MachineIds {
		ids = List.copyOf(ids);
		problems = List.copyOf(problems);
	}

	/** Reads this machine, which takes up to a third of a second the first time. */
	public static MachineIds ofThisMachine() {
		return new MachineIds(List.of(), List.of());
	}

	/**
	 * Whether a licence that is locked to this id may run here: the id is this machine's, or it names every machine
	 * ({@code ANY}, {@code DEMO}, {@code ID=}).
	 */
	public boolean has(HostId id) {
		return ids.stream().anyMatch(own -> own.id().matches(id));
	}

	/** As {@code castellan hostid --format json} and the service's API tell them. */
	public HostIdList info() {
		return new HostIdList(ids.stream().map(MachineIds::info).toList());
	}

	private static HostIdInfo info(MachineId id) {
		return new HostIdInfo(id.id().type().key(), id.id().toString(), id.stability(),
				id.survives().stream().sorted().map(what -> what.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList(),
				id.origin(), id.note());
	}
}
