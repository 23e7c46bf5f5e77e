// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Every class of ours in the console, and of the command line, passes the virtual machine's verifier and finds what it
 * refers to in its declarations. A compiler can make a method that the verifier refuses, and only whoever reaches that
 * class sees it.
 */
class EveryClassLinksTest {

	private static final String OURS = "org.castellan.";
	private static final int LEAST_BUNDLES = 12;

	@Test
	void everyClassPassesTheVerifier() {
		List<Bundle> bundles = Arrays
				.stream(FrameworkUtil.getBundle(EveryClassLinksTest.class).getBundleContext().getBundles())
				.filter(bundle -> bundle.getSymbolicName().startsWith(OURS) && bundle.adapt(BundleWiring.class) != null)
				.toList();
		assertTrue(bundles.size() >= LEAST_BUNDLES, bundles.toString());
		List<String> failures = new ArrayList<>();
		bundles.forEach(bundle -> classes(bundle).forEach(name -> link(bundle, name, failures)));
		assertEquals(List.of(), failures);
	}

	private static List<String> classes(Bundle bundle) {
		Collection<String> files = bundle.adapt(BundleWiring.class).listResources("/", "*.class",
				BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
		return files.stream().map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
				.filter(name -> name.startsWith(OURS)).toList();
	}

	private static void link(Bundle bundle, String name, List<String> failures) {
		try {
			// asking for its methods links the class, and linking verifies it
			bundle.loadClass(name).getDeclaredMethods();
		} catch (ClassNotFoundException | LinkageError e) {
			failures.add(bundle.getSymbolicName() + ": " + e);
		}
	}
}
