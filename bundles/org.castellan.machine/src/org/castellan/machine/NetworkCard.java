// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One network card, for example {@code eth0} with the address {@code 0242ac150003}.
 *
 * @param name        in the operating system
 * @param description what Windows calls it; elsewhere as the name
 * @param address     12 lower-case hex digits, {@code ""} if it has none
 * @param device      what is behind it
 * @param source      where the address comes from
 * @param connected   whether it is in use now
 * @param ipAddresses IPv4, dotted
 */
record NetworkCard(String name, String description, String address, Device device, Source source, boolean connected,
		List<String> ipAddresses) {

	/** What a card is made of; the better host id first. */
	enum Device {
		BUILT_IN, WIRELESS, REMOVABLE,
		/** The system does not say. */
		UNKNOWN,
		/** Made by software: a bridge, a tunnel, or the end of a container's network. */
		NONE
	}

	/** Where its address comes from (Linux: {@code addr_assign_type}). */
	enum Source {
		/** From the card itself, or the system does not say. */
		CARD,
		/** Drawn when it was made, and anew at each start. */
		RANDOM,
		/** From another card, as in a bond. */
		OTHER_CARD,
		/** Set by an administrator. */
		ADMINISTRATOR
	}

	/** Names that software cards have on Linux, macOS and Windows, by products whose cards are everywhere. */
	private static final Pattern SOFTWARE = Pattern.compile(
			"lo\\d*|docker.*|br-.*|veth.*|virbr.*|vmnet.*|vboxnet.*|lxc.*|lxdbr.*|cni.*|cali.*|flannel.*|podman.*"
					+ "|tun.*|tap.*|wg\\d.*|utun.*|ppp.*|tailscale.*|zt.*|ifb.*|dummy.*|sit.*|gre.*|erspan.*|ip6.*"
					+ "|ipip.*|tunl.*|vxlan.*|nlmon.*|awdl.*|llw.*|anpi.*|gif.*|stf.*|bridge.*|ap\\d.*|vethernet.*"
					+ "|.*(hyper-v virtual ethernet adapter|virtualbox host-only|vmware virtual ethernet adapter).*"
					+ "|.*(tap-windows|wintun|wan miniport|bluetooth|loopback|npcap|wi-fi direct|kernel debug).*"
					+ "|.*(teredo|6to4|isatap|openvpn).*");
	private static final Pattern NO_ADDRESS = Pattern.compile("(0{12}|f{12})?");

	NetworkCard {
		ipAddresses = List.copyOf(ipAddresses);
	}

	/** Whether it has an address that could name the machine. Bridges, tunnels and the like never do. */
	boolean isCandidate() {
		return !NO_ADDRESS.matcher(address).matches() && !isSoftware(name) && !isSoftware(description);
	}

	/** Whether the address was made up rather than assigned to a maker of cards (bit 2 of its first byte). */
	boolean isLocallyAdministered() {
		return (Integer.parseInt(address.substring(0, 2), 16) & 2) != 0;
	}

	private static boolean isSoftware(String text) {
		return SOFTWARE.matcher(text.toLowerCase(Locale.ROOT)).matches();
	}
}
