// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A software vendor with a key of its own, who makes licence files with the command line. */
final class Vendor {
	private final Path folder;

	private Vendor(Path folder) {
		this.folder = folder;
	}

	static Vendor create(Path folder, String name) {
		Vendor vendor = new Vendor(folder);
		CommandLine.run("publisher", "init", vendor.key().toString(), "--name", name);
		return vendor;
	}

	/** What the vendor gives to customers, so that they can trust its files. */
	Path certificate() {
		return key().resolve("publisher.crt");
	}

	/** A licence file for one machine, for example {@code license("0242ac150003", "desktopAdvP=10")}. */
	Path license(String hostId, String... features) {
		Path file = folder.resolve("site-" + hostId + ".lic");
		List<String> command = new ArrayList<>(List.of("provision", "license", "--publisher", key().toString(),
				"--host-id", hostId, "--expires", "2037-12-31", "--out", file.toString()));
		for (String feature : features) {
			command.addAll(List.of("--feature", feature));
		}
		CommandLine.run(command.toArray(String[]::new));
		return file;
	}

	/** The same file after somebody changed it. */
	static Path changed(Path file, String from, String to) {
		try {
			String text = Files.readString(file);
			if (!text.contains(from)) {
				throw new AssertionError("There is no " + from + " in " + text);
			}
			return Files.writeString(file.resolveSibling("changed-" + file.getFileName()), text.replace(from, to));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path key() {
		return folder.resolve("publisher");
	}
}
