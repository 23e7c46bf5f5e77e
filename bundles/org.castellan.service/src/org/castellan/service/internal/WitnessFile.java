// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.castellan.service.ServiceOptions;

/**
 * Where a service remembers, outside its home and whatever is backed up with it, how far its ledger was: a file in the
 * state directory of the account it runs under, for example {@code ~/.local/state/castellan/SERVICE-ID.witness}.
 */
final class WitnessFile {

	private WitnessFile() {
	}

	/** The file that the options name, else the one of this service in the account's state directory. */
	static Path of(ServiceOptions options, String serviceId) {
		return options.witness().orElseGet(
				() -> directory(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")))
						.resolve(serviceId + ".witness"));
	}

	static Path directory(Map<String, String> environment, String system, Path user) {
		String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			return absolute(environment, "LOCALAPPDATA").orElse(user.resolve("AppData/Local")).resolve("Castellan");
		}
		if (name.startsWith("mac")) {
			return user.resolve("Library/Application Support/Castellan/State");
		}
		return absolute(environment, "XDG_STATE_HOME").orElse(user.resolve(".local/state")).resolve("castellan");
	}

	private static Optional<Path> absolute(Map<String, String> environment, String variable) {
		return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
	}
}
