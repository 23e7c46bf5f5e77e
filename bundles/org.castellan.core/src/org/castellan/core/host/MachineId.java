// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.host;

import java.util.Objects;
import java.util.Set;

/**
 * One host id of a machine with the judgement of how long it lasts, for example the Ethernet id of a soldered card:
 * survives a reboot and a copy of nothing else.
 *
 * @param id       what a vendor is given
 * @param survives what it stays the same through
 * @param origin   where it was read, for example {@code eth0} or {@code /dev/sda1}
 * @param note     one sentence for a person
 */
public record MachineId(HostId id, Set<Survives> survives, String origin, String note) {

	/** What can happen to a machine without its host id changing (or, for a clone, without being shared). */
	public enum Survives {
		REBOOT, NIC_CHANGE, DISK_CHANGE, REINSTALL,
		/** A copy of the machine gets another id, so that the copy is not licensed by mistake. */
		CLONE,
		/** Stays when a container is made anew from its image. */
		CONTAINER
	}

	public MachineId {
		Objects.requireNonNull(id);
		Objects.requireNonNull(origin);
		Objects.requireNonNull(note);
		survives = Set.copyOf(survives);
	}

	/** One word for how much it can be relied on: {@code high}, {@code medium} or {@code low}. */
	public String stability() {
		return survives.size() >= 5 ? "high" : survives.size() >= 3 ? "medium" : "low";
	}
}
