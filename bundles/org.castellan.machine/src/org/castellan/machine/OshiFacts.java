// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.castellan.machine.NetworkCard.Device;
import org.jspecify.annotations.Nullable;
import oshi.hardware.NetworkIF;
import oshi.software.os.OSFileStore;
import oshi.spi.SystemInfoProvider;
import oshi.util.Constants;

/**
 * The facts of this machine, by OSHI, completed from the kernel's own files where they say more. On Linux OSHI's reader
 * without native code is used: it starts faster, and the JDK prints no warning of native access.
 */
final class OshiFacts implements MachineFacts {

	private static final int WIRELESS = 71;

	private final KernelFiles kernel;
	private final SystemInfoProvider oshi;

	OshiFacts() {
		this(new KernelFiles(Path.of("/")), provider());
	}

	OshiFacts(KernelFiles kernel, SystemInfoProvider oshi) {
		this.kernel = kernel;
		this.oshi = oshi;
	}

	static SystemInfoProvider provider() {
		boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
		return linux ? new oshi.nativefree.SystemInfo() : new oshi.SystemInfo();
	}

	@Override
	public Setting setting() throws IOException {
		Optional<String> hypervisor = kernel.mayHaveFirmwareTables() ? ask(() -> oshi.getHardware().getVirtualization())
				: Optional.empty();
		return new Setting(hypervisor.or(kernel::hypervisor), kernel.container());
	}

	@Override
	public List<NetworkCard> networkCards() throws IOException {
		List<NetworkCard> cards = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (NetworkIF card : ask(() -> oshi.getHardware().getNetworkIFs(true))) {
			known.add(card.getName());
			cards.add(card(card));
		}
		// the JDK, and with it OSHI, passes over cards without an address on the network
		kernel.networkCards().stream().filter(card -> !known.contains(card.name())).forEach(cards::add);
		return cards;
	}

	private NetworkCard card(NetworkIF card) {
		String address = card.getMacaddr().replaceAll("[:-]", "").toLowerCase(Locale.ROOT);
		Device unknown = card.getIfType() == WIRELESS ? Device.WIRELESS : Device.UNKNOWN;
		return new NetworkCard(card.getName(), card.getDisplayName(), address.matches("\\p{XDigit}{12}") ? address : "",
				kernel.device(card.getName()).orElse(unknown), kernel.source(card.getName()),
				card.getIfOperStatus() == NetworkIF.IfOperStatus.UP,
				List.of(card.getIPv4addr()));
	}

	@Override
	public Optional<Volume> systemVolume() throws IOException {
		Optional<Volume> windows = WindowsVolume.read();
		if (windows.isPresent()) {
			return windows;
		}
		Optional<OSFileStore> system = ask(() -> oshi.getOperatingSystem().getFileSystem().getFileStores(true)).stream()
				.filter(store -> store.getMount().equals("/") && store.getVolume().startsWith("/dev/")).findFirst();
		if (system.isEmpty()) {
			return Optional.empty();
		}
		String device = system.get().getVolume();
		return Optional.of(new Volume(known(system.get().getUUID())
				.orElseThrow(() -> new IOException("the system tells none for " + device)), device));
	}

	@Override
	public Optional<String> hardwareUuid() throws IOException {
		if (!kernel.mayHaveFirmwareTables()) {
			return Optional.empty();
		}
		kernel.requireReadableFirmwareTables();
		return known(ask(() -> oshi.getHardware().getComputerSystem().getHardwareUUID()));
	}

	@Override
	public Optional<String> installationId() throws IOException {
		return kernel.installationId();
	}

	@Override
	public Optional<String> hostName() throws IOException {
		return known(ask(() -> oshi.getOperatingSystem().getNetworkParams().getHostName()));
	}

	private static Optional<String> known(@Nullable String text) {
		return Optional.ofNullable(text).map(String::strip)
				.filter(value -> !value.isEmpty() && !value.equals(Constants.UNKNOWN));
	}

	/** OSHI has no checked exceptions: what the system refuses comes as an unchecked one or as a missing library. */
	private static <T> T ask(Supplier<T> question) throws IOException {
		try {
			return question.get();
		} catch (RuntimeException | LinkageError e) {
			throw new IOException("the system did not answer (" + e.getClass().getSimpleName() + ")", e);
		}
	}
}
