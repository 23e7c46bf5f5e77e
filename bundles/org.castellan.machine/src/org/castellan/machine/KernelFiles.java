// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.castellan.machine.NetworkCard.Device;
import org.castellan.machine.NetworkCard.Source;

/**
 * What Linux tells in files and OSHI does not: what is behind a network card, whether this is a container, the
 * installation's id. Where a file is missing, as on other systems, the answer is empty.
 */
final class KernelFiles {

	private static final Pattern CONTAINER_GROUP = Pattern
			.compile("docker|kubepods|libpod|containerd|lxc|garden|podman");
	private static final Pattern MACHINE_ID = Pattern.compile("\\p{XDigit}{32}");
	/** Names what the id is derived for; another program's id of the same machine differs. */
	private static final String PURPOSE = "castellan-machine-id-1";

	private final Path root;

	/** @param root {@code /}, or a directory with a copy of another machine's files */
	KernelFiles(Path root) {
		this.root = root;
	}

	/** Cards that the kernel knows, among them those without an address on the network. */
	List<NetworkCard> networkCards() throws IOException {
		List<NetworkCard> cards = new ArrayList<>();
		try (Stream<Path> names = Files.list(cards())) {
			for (Path path : names.sorted().toList()) {
				String name = path.getFileName().toString();
				String address = first(path.resolve("address")).orElse("").replace(":", "").toLowerCase(Locale.ROOT);
				cards.add(new NetworkCard(name, name, address.matches("\\p{XDigit}{12}") ? address : "",
						device(name).orElse(Device.UNKNOWN), source(name),
						first(path.resolve("operstate")).orElse("").equals("up"), List.of()));
			}
		} catch (NoSuchFileException | NotDirectoryException e) {
			return List.of();
		}
		return cards;
	}

	/** What is behind a card; empty where the kernel has no such files. */
	Optional<Device> device(String name) {
		Path card = cards().resolve(name);
		if (!Files.isDirectory(card)) {
			return Optional.empty();
		}
		Path device = card.resolve("device");
		if (!Files.exists(device)) {
			return Optional.of(Device.NONE);
		}
		if (Files.exists(card.resolve("wireless")) || Files.exists(card.resolve("phy80211"))) {
			return Optional.of(Device.WIRELESS);
		}
		return Optional.of(realPath(device).contains("/usb") ? Device.REMOVABLE : Device.BUILT_IN);
	}

	Source source(String name) {
		return switch (first(cards().resolve(name).resolve("addr_assign_type")).orElse("0")) {
			case "1" -> Source.RANDOM;
			case "2" -> Source.OTHER_CARD;
			case "3" -> Source.ADMINISTRATOR;
			default -> Source.CARD;
		};
	}

	/** The processor says when it is a virtual one, whatever the firmware says. */
	Optional<String> hypervisor() {
		Path processors = root.resolve("proc/cpuinfo");
		try (BufferedReader lines = Files.newBufferedReader(processors, StandardCharsets.ISO_8859_1)) {
			return lines.lines().filter(line -> line.startsWith("flags")).findFirst()
					.filter(flags -> (flags + " ").contains(" hypervisor ")).map(found -> "a hypervisor");
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/**
	 * The kind of container that this process is in. A marker file alone proves nothing: virtual machines are started
	 * from container images too, but then run from a disk of their own.
	 */
	Optional<String> container() {
		Optional<String> group = group();
		if (group.isPresent()) {
			return group;
		}
		if (rootIsDisk()) {
			return Optional.empty();
		}
		if (Files.exists(root.resolve("run/.containerenv"))) {
			return Optional.of("Podman");
		}
		return Files.exists(root.resolve(".dockerenv")) ? Optional.of("Docker") : Optional.empty();
	}

	private Optional<String> group() {
		for (String line : lines(root.resolve("proc/self/cgroup"))) {
			Matcher matcher = CONTAINER_GROUP.matcher(line);
			if (matcher.find()) {
				return Optional.of(switch (matcher.group()) {
					case "docker" -> "Docker";
					case "kubepods" -> "Kubernetes";
					case "libpod", "podman" -> "Podman";
					case "lxc" -> "LXC";
					default -> "a container";
				});
			}
		}
		return Optional.empty();
	}

	private boolean rootIsDisk() {
		return lines(root.resolve("proc/self/mounts")).stream().map(line -> line.split(" "))
				.anyMatch(fields -> fields.length > 1 && fields[1].equals("/") && fields[0].startsWith("/dev/")
						&& !fields[0].contains("docker"));
	}

	/**
	 * OSHI's other ways to the firmware's tables start programs that take seconds, so it is asked only where these
	 * are.
	 */
	boolean mayHaveFirmwareTables() {
		return !Files.isDirectory(root.resolve("sys")) || Files.isDirectory(root.resolve("sys/class/dmi/id"));
	}

	/** @throws IOException if the kernel has the UUID but does not tell it to this account */
	void requireReadableFirmwareTables() throws IOException {
		Path uuid = root.resolve("sys/class/dmi/id/product_uuid");
		if (Files.exists(uuid) && !Files.isReadable(uuid)) {
			throw new IOException("only an administrator may read it");
		}
	}

	/**
	 * The installation's id. Other programs take {@code /etc/machine-id} for a secret (machine-id(5)), so it is not
	 * told itself, but a value derived from it for this purpose.
	 */
	Optional<String> installationId() {
		return Stream.of("etc/machine-id", "var/lib/dbus/machine-id").map(root::resolve).map(this::first)
				.flatMap(Optional::stream).filter(id -> MACHINE_ID.matcher(id).matches()).findFirst()
				.map(KernelFiles::derived);
	}

	private static String derived(String machineId) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(machineId), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(PURPOSE.getBytes(StandardCharsets.US_ASCII)), 0, 16);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private Path cards() {
		return root.resolve("sys/class/net");
	}

	private Optional<String> first(Path file) {
		return lines(file).stream().findFirst().map(String::strip);
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			return List.of();
		}
	}

	private static String realPath(Path path) {
		try {
			return path.toRealPath().toString();
		} catch (IOException e) {
			return path.toString();
		}
	}
}
