// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The serial number that Windows shows for its volume ({@code vol C:}), as {@code DISK_SERIAL_NUM=} has it. */
final class WindowsVolume {

	private WindowsVolume() {
	}

	/** @return empty on other systems */
	static Optional<MachineFacts.Volume> read() throws IOException {
		String drive = System.getenv().getOrDefault("SystemDrive", "");
		if (!drive.matches("[A-Za-z]:")) {
			return Optional.empty();
		}
		FileStore store = Files.getFileStore(Path.of(drive + "\\"));
		return store.getAttribute("volume:vsn") instanceof Integer serial
				? Optional.of(new MachineFacts.Volume("%08x".formatted(serial), drive))
				: Optional.empty();
	}
}
