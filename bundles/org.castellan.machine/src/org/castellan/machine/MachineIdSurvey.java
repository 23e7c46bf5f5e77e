// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.castellan.core.host.HostId;
import org.castellan.core.host.HostIdType;
import org.castellan.core.host.MachineId;
import org.castellan.core.host.MachineId.Survives;
import org.castellan.core.problem.Problem;

/**
 * Reads a machine's facts once and judges them as host ids. A part that cannot be read becomes a problem; the rest
 * goes on.
 */
final class MachineIdSurvey {

	/**
	 * Every vendor takes an Ethernet id (reference/domain.md 1.4), so another kind must be much better to come before
	 * it.
	 */
	private static final int ETHERNET_PREFERENCE = 3;
	/** Makers who wrote no UUID left all digits equal, a count, or this board vendor's sample. */
	private static final Pattern PLACEHOLDER = Pattern
			.compile("(.)\\1*|0123456789abcdef.*|03000200040005000006000700080009");
	private static final String LOOPBACK = "127.";
	private static final Pattern NAME = Pattern.compile("[\\p{Alnum}._-]{1,253}");

	private final MachineFacts facts;
	private final List<MachineId> ids = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	MachineIdSurvey(MachineFacts facts) {
		this.facts = facts;
	}

	MachineIds read() {
		Setting setting = read("kind of machine", () -> Optional.of(facts.setting())).orElse(Setting.PHYSICAL);
		List<NetworkCard> cards = read("list of network cards", () -> Optional.of(facts.networkCards()))
				.orElse(List.of());
		ids.addAll(new EthernetIds(setting).of(cards));
		read("serial number of the system volume", facts::systemVolume)
				.ifPresent(volume -> addVolume(volume, setting));
		read("UUID in the firmware", facts::hardwareUuid).filter(MachineIdSurvey::isOwn)
				.ifPresent(uuid -> addUuid(uuid, setting));
		read("id of the operating system's installation", facts::installationId)
				.ifPresent(id -> addInstallation(id, setting));
		read("host name", facts::hostName).filter(name -> NAME.matcher(name).matches())
				.ifPresent(name -> addHostName(name, setting));
		ids.sort(Comparator.comparingInt(MachineIdSurvey::worth).reversed());
		if (ids.isEmpty()) {
			problems.add(MachineProblem.NO_HOST_ID.problem());
		}
		return new MachineIds(ids, cards.stream().flatMap(card -> card.ipAddresses().stream())
				.filter(address -> !address.startsWith(LOOPBACK)).toList(), problems);
	}

	private void addVolume(MachineFacts.Volume volume, Setting setting) {
		add(HostIdType.DISK_SERIAL, volume.serial(), EnumSet.of(Survives.REBOOT, Survives.NIC_CHANGE), volume.origin(),
				"Of the " + (setting.isVirtual() ? "virtual disk" : "system volume")
						+ "; another after formatting, and a copy of the disk has it too.");
	}

	private void addUuid(String uuid, Setting setting) {
		Set<Survives> survives = EnumSet.of(Survives.REBOOT, Survives.NIC_CHANGE, Survives.DISK_CHANGE,
				Survives.REINSTALL, Survives.CLONE);
		if (setting.isContainer()) {
			survives.add(Survives.CONTAINER);
		}
		String upper = uuid.toUpperCase(Locale.ROOT);
		setting.hypervisor().ifPresent(hypervisor -> add(HostIdType.VM_UUID, upper, survives, "firmware",
				"Given by " + hypervisor + "; stays when the virtual machine moves, and a clone gets another."));
		add(HostIdType.HARDWARE_UUID, upper, survives, "firmware",
				setting.isVirtual() ? "The virtual machine's UUID under the name it has on physical machines."
						: "Of the main board; stays until the board is replaced.");
	}

	private void addInstallation(String id, Setting setting) {
		add(HostIdType.MACHINE_ID, id, EnumSet.of(Survives.REBOOT, Survives.NIC_CHANGE), "operating system",
				setting.isContainer() ? "Of the container's image; every container of the image has it."
						: "Drawn when the system was installed; a copy of the disk has it too.");
	}

	private void addHostName(String name, Setting setting) {
		Set<Survives> survives = setting.isContainer() ? EnumSet.noneOf(Survives.class)
				: EnumSet.of(Survives.REBOOT, Survives.NIC_CHANGE);
		add(HostIdType.HOSTNAME, name, survives, "operating system", setting.isContainer()
				? "Of this container; another when it is made anew, unless a name is set."
				: "Chosen by whoever administers the machine, who can give it to another machine as well.");
	}

	private void add(HostIdType type, String value, Set<Survives> survives, String origin, String note) {
		ids.add(new MachineId(new HostId(type, value), survives, origin, note));
	}

	private static int worth(MachineId id) {
		return id.survives().size() + (id.id().type() == HostIdType.ETHERNET ? ETHERNET_PREFERENCE : 0);
	}

	private static boolean isOwn(String uuid) {
		String digits = uuid.replace("-", "").toLowerCase(Locale.ROOT);
		return digits.matches("\\p{XDigit}{32}") && !PLACEHOLDER.matcher(digits).matches();
	}

	private <T> Optional<T> read(String part, Part<T> source) {
		try {
			return source.read();
		} catch (IOException e) {
			String reason = String.valueOf(e.getMessage());
			problems.add(MachineProblem.PART_UNREADABLE.problem("part", part, "reason", reason));
			return Optional.empty();
		}
	}

	/** One question to {@link MachineFacts}. */
	private interface Part<T> {
		Optional<T> read() throws IOException;
	}
}
