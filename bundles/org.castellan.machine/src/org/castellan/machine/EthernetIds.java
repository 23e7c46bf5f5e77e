// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.castellan.core.host.HostId;
import org.castellan.core.host.HostIdType;
import org.castellan.core.host.MachineId;
import org.castellan.core.host.MachineId.Survives;
import org.castellan.machine.NetworkCard.Device;
import org.castellan.machine.NetworkCard.Source;

/**
 * Judges network cards as host ids. For example a built-in card comes before a wireless one, and a bridge is left out;
 * a card made by software counts only where there is no other, as in a container.
 */
final class EthernetIds {

	private final Setting setting;

	EthernetIds(Setting setting) {
		this.setting = setting;
	}

	/** The ids of those cards that can name the machine, best first, each address once. */
	List<MachineId> of(List<NetworkCard> cards) {
		List<NetworkCard> candidates = cards.stream().filter(NetworkCard::isCandidate).toList();
		boolean someAreReal = candidates.stream().anyMatch(card -> card.device() != Device.NONE);
		Set<String> seen = new HashSet<>();
		return candidates.stream().filter(card -> !someAreReal || card.device() != Device.NONE)
				.sorted(Comparator.comparingInt((NetworkCard card) -> -survives(card).size())
						.thenComparing(NetworkCard::device).thenComparing(card -> !card.connected()))
				.filter(card -> seen.add(card.address()))
				.map(this::id).toList();
	}

	private MachineId id(NetworkCard card) {
		HostId id = new HostId(HostIdType.ETHERNET, card.address().toLowerCase(Locale.ROOT));
		return new MachineId(id, survives(card), card.name(), note(card));
	}

	private Set<Survives> survives(NetworkCard card) {
		Set<Survives> survives = EnumSet.noneOf(Survives.class);
		if (card.source() == Source.RANDOM || isContainersOwn(card)) {
			return survives;
		}
		survives.addAll(EnumSet.of(Survives.REBOOT, Survives.DISK_CHANGE));
		if (card.source() == Source.CARD) {
			survives.add(Survives.REINSTALL);
		}
		if (card.source() == Source.CARD && !card.isLocallyAdministered() && card.device() != Device.REMOVABLE) {
			survives.add(Survives.CLONE);
		}
		if (setting.isContainer()) {
			survives.add(Survives.CONTAINER);
		}
		return survives;
	}

	private boolean isContainersOwn(NetworkCard card) {
		return setting.isContainer() && card.device() == Device.NONE;
	}

	private String note(NetworkCard card) {
		if (isContainersOwn(card)) {
			return "Made with this container and likely another when the container is made anew.";
		}
		return switch (card.source()) {
			case RANDOM -> "Drawn at random by software, and another after the next start.";
			case OTHER_CARD -> "Taken over from another card, as in a bond; it can change when the bond does.";
			case ADMINISTRATOR -> "Set by an administrator, who can set it again; a copy of this machine has it too.";
			case CARD -> ofCard(card);
		};
	}

	private String ofCard(NetworkCard card) {
		if (card.device() == Device.REMOVABLE) {
			return "Of a card that can be unplugged and carried to another machine.";
		}
		if (card.isLocallyAdministered()) {
			return "Assigned by software, not by a maker of cards; it is not certain that no other machine has it.";
		}
		if (setting.isVirtual()) {
			return "Assigned by " + setting.hypervisor().orElseThrow()
					+ "; stays with this virtual machine until its card is replaced.";
		}
		if (card.device() == Device.WIRELESS) {
			return "Of a wireless card; stays until the card is replaced.";
		}
		return "Of the network card; stays until the card is replaced.";
	}
}
