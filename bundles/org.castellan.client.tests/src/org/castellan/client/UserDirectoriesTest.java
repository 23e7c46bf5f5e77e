// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserDirectoriesTest {

	private static final Path HOME = Path.of("/home/jsmith");

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource(nullValues = "-", value = {
			"Linux, -, .config/castellan, .local/state/castellan, .local/share/castellan",
			"FreeBSD, -, .config/castellan, .local/state/castellan, .local/share/castellan",
			"Mac OS X, -, Library/Application Support/Castellan, Library/Application Support/Castellan/State, "
					+ "Library/Application Support/Castellan/Data",
			"Windows 11, -, AppData/Roaming/Castellan, AppData/Local/Castellan, AppData/Local/Castellan/Data",
			"Windows 11, APPDATA=/profile/roaming, /profile/roaming/Castellan, AppData/Local/Castellan, "
					+ "AppData/Local/Castellan/Data",
			"Linux, XDG_CONFIG_HOME=/etc/jsmith, /etc/jsmith/castellan, .local/state/castellan, .local/share/castellan",
			"Mac OS X, XDG_STATE_HOME=/var/jsmith, Library/Application Support/Castellan, /var/jsmith/castellan, "
					+ "Library/Application Support/Castellan/Data",
			"Linux, HOME=/srv/other, /srv/other/.config/castellan, /srv/other/.local/state/castellan, "
					+ "/srv/other/.local/share/castellan",
			"Windows 11, HOME=/srv/other, AppData/Roaming/Castellan, AppData/Local/Castellan, AppData/Local/Castellan/Data",
			"Linux, XDG_CONFIG_HOME=relative, .config/castellan, .local/state/castellan, .local/share/castellan" })
	void eachSystemHasItsPlaces(String system, String variable, String config, String state, String data) {
		UserDirectories directories = UserDirectories.of(environment(variable), system, HOME);
		assertEquals(new UserDirectories(HOME.resolve(config), HOME.resolve(state), HOME.resolve(data)), directories);
	}

	private static Map<String, String> environment(String variable) {
		Map<String, String> environment = new HashMap<>();
		if (variable != null) {
			String[] parts = variable.split("=");
			environment.put(parts[0], parts[1]);
		}
		return environment;
	}
}
