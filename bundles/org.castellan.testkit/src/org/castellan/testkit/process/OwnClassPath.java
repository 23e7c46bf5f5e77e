// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * The class path on which a child process finds what this test finds: that of this JVM, or, inside an OSGi framework, the
 * files of all its bundles. For example {@code ForeignProcess.java(OwnClassPath.entries(), Main.class.getName())}.
 */
public final class OwnClassPath {

	private OwnClassPath() {
	}

	/** Folders and jars. */
	public static List<String> entries() {
		return bundles().map(OwnClassPath::files)
				.orElseGet(() -> Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
	}

	/** The same as one text, as the {@code java} command takes it. */
	public static String joined() {
		return String.join(File.pathSeparator, entries());
	}

	private static Optional<Bundle[]> bundles() {
		try {
			return Optional.ofNullable(FrameworkUtil.getBundle(OwnClassPath.class)).map(OwnClassPath::all);
		} catch (NoClassDefFoundError noFramework) {
			return Optional.empty();
		}
	}

	/** Only a started bundle sees the others, and nothing else starts the test kit. */
	private static Bundle[] all(Bundle own) {
		try {
			own.start(Bundle.START_TRANSIENT);
			return own.getBundleContext().getBundles();
		} catch (BundleException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<String> files(Bundle[] bundles) {
		List<String> entries = new ArrayList<>();
		for (Bundle bundle : bundles) {
			bundleFile(bundle).ifPresent(file -> {
				Path classes = file.resolve("target/classes");
				if (Files.isDirectory(classes)) {
					entries.add(classes.toString());
				}
				entries.add(file.toString());
			});
		}
		return entries;
	}

	/** Where the framework read a bundle from; a bundle under development is a project folder. */
	private static Optional<Path> bundleFile(Bundle bundle) {
		return FileLocator.getBundleFileLocation(bundle).map(File::toPath).filter(Files::exists);
	}
}
