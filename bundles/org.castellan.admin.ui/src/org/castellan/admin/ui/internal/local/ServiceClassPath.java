// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.castellan.service.StartServiceOperation;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The class path of the licence service's process: the jars of the service's bundle and of every bundle it is wired to,
 * as this program found them. So the service that the console starts is exactly the one that the console was built with,
 * wherever it is installed.
 */
public final class ServiceClassPath {

	private static final Set<String> FOLLOWED = Set.of(BundleRevision.PACKAGE_NAMESPACE, BundleRevision.BUNDLE_NAMESPACE,
			"osgi.serviceloader");
	/** Where a build leaves the classes of a bundle that runs from its project. */
	private static final List<String> OUTPUT_FOLDERS = List.of("target/classes", "bin");

	private ServiceClassPath() {
	}

	/** The bundles' places, joined as the platform joins them. */
	public static String find() throws IOException {
		Set<Path> places = new LinkedHashSet<>();
		for (Bundle bundle : closure(FrameworkUtil.getBundle(StartServiceOperation.class))) {
			places.addAll(places(bundle));
		}
		return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	/** A bundle, its fragments, and all that it and they are wired to; not the framework. */
	private static Set<Bundle> closure(Bundle root) {
		Set<Bundle> found = new LinkedHashSet<>();
		Deque<Bundle> waiting = new ArrayDeque<>(List.of(root));
		while (!waiting.isEmpty()) {
			Bundle bundle = waiting.remove();
			BundleWiring wiring = bundle.adapt(BundleWiring.class);
			if (bundle.getBundleId() != 0 && wiring != null && found.add(bundle)) {
				wired(wiring).forEach(waiting::add);
			}
		}
		return found;
	}

	private static Stream<Bundle> wired(BundleWiring wiring) {
		Stream<Bundle> needed = wiring.getRequiredWires(null).stream()
				.filter(wire -> FOLLOWED.contains(wire.getRequirement().getNamespace()))
				.map(wire -> wire.getProvider().getBundle());
		Stream<Bundle> fragments = wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE).stream()
				.map(BundleWire::getRequirer).map(BundleRevision::getBundle);
		return Stream.concat(needed, fragments);
	}

	private static List<Path> places(Bundle bundle) throws IOException {
		Path place = FileLocator.getBundleFileLocation(bundle)
				.orElseThrow(() -> new IOException(bundle.getSymbolicName() + " has no place in the file system")).toPath();
		Stream<Path> outputs = OUTPUT_FOLDERS.stream().map(place::resolve).filter(Files::isDirectory);
		return Stream.concat(outputs, Stream.of(place)).toList();
	}
}
