// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may know whom: a bundle may use what stands in a lower layer, never a neighbour in its own. For example
 * {@code org.castellan.client} may use {@code org.castellan.crypto}, but not {@code org.castellan.service}.
 */
final class Layers {

	/** From the bottom up. */
	private static final List<Set<String>> LAYERS = List.of(
			Set.of("core"),
			Set.of("ratis"),
			Set.of("crypto", "machine", "ledger"),
			Set.of("http", "authorization"),
			Set.of("service", "history", "client", "authority", "portal", "flexnet", "diagnostics"),
			Set.of("ui"),
			Set.of("cli", "admin.ui", "authorization.ui", "provisioning.ui", "diagnostics.ui"),
			Set.of("help"),
			Set.of("app"),
			Set.of("testkit"));

	private Layers() {
	}

	/** Whether {@code user} may use {@code used}, both short names such as {@code admin.ui}. */
	static boolean allow(String user, String used) {
		return user.equals(used) || layerOf(used) < layerOf(user) && (hasWindow(user) || !hasWindow(used));
	}

	/** The bundle that a type of ours belongs to: the one with the longest name that its own begins with. */
	static Optional<String> bundleOf(String type) {
		return LAYERS.stream().flatMap(Set::stream).filter(name -> type.startsWith("org.castellan." + name + '.'))
				.max(Comparator.comparingInt(String::length));
	}

	static boolean isKnown(String bundle) {
		return LAYERS.stream().anyMatch(layer -> layer.contains(bundle));
	}

	/** Whether the bundle may show something: a part of the window, or the test kit that drives it. */
	static boolean hasWindow(String bundle) {
		return bundle.equals("ui") || bundle.endsWith(".ui") || Set.of("app", "help", "testkit").contains(bundle);
	}

	private static int layerOf(String bundle) {
		for (int layer = 0; layer < LAYERS.size(); layer++) {
			if (LAYERS.get(layer).contains(bundle)) {
				return layer;
			}
		}
		throw new IllegalArgumentException("No layer is named for org.castellan." + bundle);
	}
}
