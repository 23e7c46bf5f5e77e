// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castellan.machine.NetworkCard.Device;
import org.castellan.machine.NetworkCard.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the kernel's files have links")
class KernelFilesTest {

	private static final String MACHINE_ID = "8f1c2a3b4d5e6f708192a3b4c5d6e7f8";

	@TempDir
	Path root;

	@Test
	void eachKindOfCardIsTold() throws Exception {
		card("eno1", "3c:4a:92:f0:11:22", "devices/pci0000:00/net0", "0", "up");
		card("enx1", "00:e0:4c:68:00:01", "devices/pci0000:00/usb1/1-2", "0", "down");
		card("wlan0", "3c:4a:92:f0:11:33", "devices/pci0000:00/net1", "0", "down");
		Files.createDirectories(root.resolve("sys/class/net/wlan0/wireless"));
		card("docker0", "02:42:00:00:00:01", "", "3", "up");
		assertEquals(List.of(
				new NetworkCard("docker0", "docker0", "024200000001", Device.NONE, Source.ADMINISTRATOR, true,
				List.of()),
				new NetworkCard("eno1", "eno1", "3c4a92f01122", Device.BUILT_IN, Source.CARD, true, List.of()),
				new NetworkCard("enx1", "enx1", "00e04c680001", Device.REMOVABLE, Source.CARD, false, List.of()),
				new NetworkCard("wlan0", "wlan0", "3c4a92f01133", Device.WIRELESS, Source.CARD, false, List.of())),
				files().networkCards());
	}

	@ParameterizedTest
	@CsvSource({ "0,CARD", "1,RANDOM", "2,OTHER_CARD", "3,ADMINISTRATOR", "9,CARD" })
	void whereAnAddressComesFromIsTold(String type, Source expected) throws Exception {
		card("eth0", "02:00:00:00:00:01", "", type, "up");
		assertEquals(expected, files().source("eth0"));
	}

	@Test
	void whereThereAreNoFilesNothingIsTold() throws Exception {
		assertEquals(List.of(), files().networkCards());
		assertEquals(Optional.empty(), files().device("Ethernet 2"));
		assertEquals(Optional.empty(), files().hypervisor());
		assertEquals(Optional.empty(), files().container());
		assertEquals(Optional.empty(), files().installationId());
	}

	@Test
	void aFileThatIsNoDirectoryAmongTheCardsIsPassedOver() throws Exception {
		card("eth0", "02:00:00:00:00:01", "", "0", "up");
		write("sys/class/net/bonding_masters", "bond0\n");
		assertEquals(List.of(""), files().networkCards().stream().filter(card -> card.name().equals("bonding_masters"))
				.map(NetworkCard::address).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0::/docker/8f1c2|Docker", "0::/system.slice/docker-8f1c.scope|Docker",
			"0::/kubepods.slice/kubepods-burstable.slice/cri-containerd-1.scope|Kubernetes",
			"11:cpu:/kubepods/besteffort/pod1|Kubernetes",
			"0::/machine.slice/libpod-8f1c.scope|Podman", "0::/lxc.payload.web|LXC", "4:memory:/lxc/web|LXC",
			"0::/garden/8f|a container" })
	void theControlGroupTellsTheContainer(String group, String expected) throws Exception {
		write("proc/self/cgroup", "9:name=systemd:/\n" + group + "\n");
		assertEquals(Optional.of(expected), files().container());
	}

	@ParameterizedTest
	@CsvSource({ "overlay,overlay,Docker", "/dev/mapper/docker-254:1-8f1c,ext4,Docker", "/dev/vda,ext4,",
			"/dev/mapper/vg-root,xfs," })
	void aMarkerCountsOnlyWhereTheRootIsNotADiskOfItsOwn(String device, String type, String expected) throws Exception {
		write("proc/self/cgroup", "0::/\n");
		write("proc/self/mounts", "proc /proc proc rw 0 0\n" + device + " / " + type
				+ " rw 0 0\n/dev/vdb /data ext4 rw 0 0\n");
		write(".dockerenv", "");
		assertEquals(Optional.ofNullable(expected), files().container());
	}

	@Test
	void podmanIsTold() throws Exception {
		write("proc/self/mounts", "fuse-overlayfs / fuse.fuse-overlayfs rw 0 0\n");
		write("run/.containerenv", "");
		assertEquals(Optional.of("Podman"), files().container());
	}

	@Test
	void aDesktopWithDockerInstalledIsNoContainer() throws Exception {
		write("proc/self/cgroup", "0::/user.slice/user-1000.slice/session-2.scope\n");
		write("proc/self/mounts", "/dev/nvme0n1p2 / ext4 rw 0 0\noverlay /var/lib/docker/overlay2/8f overlay rw 0 0\n");
		assertEquals(Optional.empty(), files().container());
	}

	@Test
	void theProcessorTellsAVirtualMachine() throws Exception {
		write("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme hypervisor lahf_lm\n");
		assertEquals(Optional.of("a hypervisor"), files().hypervisor());
		write("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme lahf_lm hypervisor\n");
		assertEquals(Optional.of("a hypervisor"), files().hypervisor());
		write("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme lahf_lm\n");
		assertEquals(Optional.empty(), files().hypervisor());
	}

	@Test
	void theInstallationsIdIsDerivedAndAlwaysTheSame() throws Exception {
		write("etc/machine-id", MACHINE_ID + "\n");
		String id = files().installationId().orElseThrow();
		assertEquals("55eb6a810d4b36bc5d0c1e26982814cc", id);
		assertNotEquals(MACHINE_ID, id);
	}

	@ParameterizedTest
	@CsvSource({ "''", "uninitialized", "8f1c2a3b", "../../etc/passwd" })
	void whatIsNoMachineIdIsPassedOver(String content) throws Exception {
		write("etc/machine-id", content);
		assertEquals(Optional.empty(), files().installationId());
		write("var/lib/dbus/machine-id", MACHINE_ID);
		assertEquals(Optional.of("55eb6a810d4b36bc5d0c1e26982814cc"), files().installationId());
	}

	@Test
	void firmwareIsAskedOnlyWhereTheKernelHasItsTables() throws Exception {
		assertEquals(true, files().mayHaveFirmwareTables());
		Files.createDirectories(root.resolve("sys/class/net"));
		assertEquals(false, files().mayHaveFirmwareTables());
		Files.createDirectories(root.resolve("sys/class/dmi/id"));
		assertEquals(true, files().mayHaveFirmwareTables());
		files().requireReadableFirmwareTables();
	}

	private void card(String name, String address, String device, String source, String state) throws IOException {
		String card = "sys/class/net/" + name;
		write(card + "/address", address + "\n");
		write(card + "/addr_assign_type", source + "\n");
		write(card + "/operstate", state + "\n");
		if (!device.isEmpty()) {
			Path target = Files.createDirectories(root.resolve("sys/" + device));
			Files.createSymbolicLink(root.resolve(card + "/device"), target);
		}
	}

	private void write(String file, String content) throws IOException {
		Files.createDirectories(root.resolve(file).getParent());
		Files.writeString(root.resolve(file), content);
	}

	private KernelFiles files() {
		return new KernelFiles(root);
	}
}
