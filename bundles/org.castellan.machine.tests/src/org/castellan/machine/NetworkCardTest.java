// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castellan.machine.NetworkCard.Device;
import org.castellan.machine.NetworkCard.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCardTest {

	private static final String ADDRESS = "3c4a92f01122";

	@ParameterizedTest
	@ValueSource(strings = { "lo", "lo0", "docker0", "docker_gwbridge", "br-0a1b2c3d", "veth12ab34", "virbr0",
			"virbr0-nic",
			"vmnet8", "vboxnet0", "lxcbr0", "lxdbr0", "cni0", "cali12345", "flannel.1", "podman0", "tun0", "tap0",
			"wg0",
			"utun3", "ppp0", "tailscale0", "zt5u4y6z", "ifb0", "dummy0", "sit0", "gretap0", "ip6tnl0", "tunl0",
			"vxlan.calico",
			"awdl0", "llw0", "anpi0", "gif0", "stf0", "bridge0", "ap1", "vEthernet (WSL)",
			"Loopback Pseudo-Interface 1",
			"Hyper-V Virtual Ethernet Adapter #2", "VirtualBox Host-Only Ethernet Adapter",
			"VMware Virtual Ethernet Adapter for VMnet8", "TAP-Windows Adapter V9", "WAN Miniport (IP)",
			"Bluetooth Device (Personal Area Network)", "Microsoft Wi-Fi Direct Virtual Adapter" })
	void aCardMadeBySoftwareNamesNoMachine(String name) {
		assertFalse(card(name, "x", ADDRESS).isCandidate());
		assertFalse(card("x", name, ADDRESS).isCandidate());
	}

	@ParameterizedTest
	@ValueSource(strings = { "eth0", "eno1", "enp3s0f1", "ens160", "enx00e04c680001", "em1", "wlan0", "wlp2s0", "en0",
			"ib0",
			"Ethernet", "Ethernet 2", "Intel(R) Ethernet Connection I219-LM", "vmxnet3 Ethernet Adapter",
			"Microsoft Hyper-V Network Adapter", "Wi-Fi", "apple0", "local1" })
	void aRealCardCan(String name) {
		assertTrue(card(name, name, ADDRESS).isCandidate());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "000000000000", "ffffffffffff" })
	void aCardWithoutAnAddressCannot(String address) {
		assertFalse(card("eth0", "eth0", address).isCandidate());
	}

	@ParameterizedTest
	@CsvSource({ "3c4a92f01122,false", "02fc00000001,true", "0242ac150003,true", "a9163f363709,false",
			"fe1234567890,true" })
	void theSecondBitTellsAnAddressMadeUpBySoftware(String address, boolean expected) {
		assertEquals(expected, card("eth0", "eth0", address).isLocallyAdministered());
	}

	private static NetworkCard card(String name, String description, String address) {
		return new NetworkCard(name, description, address, Device.UNKNOWN, Source.CARD, true, List.of());
	}
}
