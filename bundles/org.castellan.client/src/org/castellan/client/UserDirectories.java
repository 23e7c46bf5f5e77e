// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a user's own files lie, for example {@code ~/.config/castellan} and {@code ~/.local/state/castellan}. The XDG
 * variables count on every system; without them Windows and macOS have their own places.
 *
 * @param config what the user decided: known servers, credentials
 * @param state  what programs remember: the highest fencing numbers seen
 * @param data   what services of this user keep: the home of the console's own service, for example
 */
public record UserDirectories(Path config, Path state, Path data) {

	public UserDirectories {
		Objects.requireNonNull(config);
		Objects.requireNonNull(state);
		Objects.requireNonNull(data);
	}

	/** Of the user who runs this program. */
	public static UserDirectories ofUser() {
		return of(System.getenv());
	}

	/** Of a user whose environment has these variables, on this machine. */
	public static UserDirectories of(Map<String, String> environment) {
		return of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
	}

	/** Java asks the account's entry; on Unix a person, and every other program, goes by HOME. */
	private static Path home(Map<String, String> environment, String system, Path ofAccount) {
		return system.startsWith("windows") ? ofAccount : absolute(environment, "HOME").orElse(ofAccount);
	}

	static UserDirectories of(Map<String, String> environment, String system, Path home) {
		String name = system.toLowerCase(Locale.ROOT);
		UserDirectories own = ofSystem(environment, name, home(environment, name, home));
		return new UserDirectories(
				absolute(environment, "XDG_CONFIG_HOME").map(path -> path.resolve("castellan")).orElse(own.config),
				absolute(environment, "XDG_STATE_HOME").map(path -> path.resolve("castellan")).orElse(own.state),
				absolute(environment, "XDG_DATA_HOME").map(path -> path.resolve("castellan")).orElse(own.data));
	}

	private static UserDirectories ofSystem(Map<String, String> environment, String system, Path home) {
		if (system.startsWith("windows")) {
			Path local = absolute(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve("Castellan");
			return new UserDirectories(
					absolute(environment, "APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Castellan"), local,
					local.resolve("Data"));
		}
		if (system.startsWith("mac")) {
			Path support = home.resolve("Library/Application Support/Castellan");
			return new UserDirectories(support, support.resolve("State"), support.resolve("Data"));
		}
		return new UserDirectories(home.resolve(".config/castellan"), home.resolve(".local/state/castellan"),
				home.resolve(".local/share/castellan"));
	}

	/** A relative path in an XDG variable is to be ignored, says the XDG base directory specification. */
	private static Optional<Path> absolute(Map<String, String> environment, String variable) {
		return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of)
				.filter(Path::isAbsolute);
	}
}
