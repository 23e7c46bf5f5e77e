// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.castellan.machine.ListeningPort;

/**
 * Whether a program looks like a product that runs: the directories of an installation name it, for example
 * {@code /opt/arcgis/server/framework/runtime/jre/bin/java} ArcGIS Server.
 */
final class RunningProduct {

	/** Products whose directories are not named like them. */
	private static final Map<String, Set<String>> OTHER_NAMES = Map.of("Portal for ArcGIS", Set.of("arcgisportal"),
			"GeoEvent Server", Set.of("arcgisservergeoevent", "arcgisgeoevent"), "ArcGIS License Manager",
			Set.of("arcgislicensemanager", "arcgislicensemgr"));

	private RunningProduct() {
	}

	static boolean is(String product, ListeningPort listener) {
		String program = letters(listener.owner().orElse("") + " " + listener.program());
		return OTHER_NAMES.getOrDefault(product, Set.of(letters(product))).stream().anyMatch(program::contains);
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}
}
