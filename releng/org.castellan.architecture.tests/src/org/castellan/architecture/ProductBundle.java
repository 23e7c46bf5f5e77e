// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One bundle that is delivered: its manifest and its own classes.
 *
 * @param name     the part after {@code org.castellan.}, such as {@code admin.ui}
 * @param manifest its headers
 * @param classes  those of our own packages
 */
record ProductBundle(String name, Manifest manifest, List<CompiledClass> classes) {

	private static final String PREFIX = "org.castellan.";
	/** A comma between the clauses of a header, not one inside quotes. */
	private static final Pattern CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

	ProductBundle {
		classes = List.copyOf(classes);
	}

	/** All bundles under {@code folder} but the tests. */
	static List<ProductBundle> readAll(Path folder) throws IOException {
		List<ProductBundle> bundles = new ArrayList<>();
		try (Stream<Path> folders = Files.list(folder)) {
			for (Path bundle : folders.sorted().toList()) {
				String name = bundle.getFileName().toString();
				if (Files.exists(bundle.resolve("META-INF/MANIFEST.MF")) && !name.endsWith(".tests")) {
					bundles.add(read(bundle, name.substring(PREFIX.length())));
				}
			}
		}
		return bundles;
	}

	/** The packages and bundles of ours that the manifest asks for, as names of packages. */
	List<String> asked() {
		return Stream.concat(clauses("Import-Package"), clauses("Require-Bundle")).map(ProductBundle::first)
				.filter(asked -> asked.startsWith(PREFIX)).toList();
	}

	/** The clauses of a header, for example {@code org.castellan.core.io;version="1.0.0"}. */
	Stream<String> clauses(String header) {
		String value = manifest.getMainAttributes().getValue(header);
		return value == null ? Stream.empty() : CLAUSES.splitAsStream(value).map(String::strip);
	}

	/** The name that a clause begins with. */
	static String first(String clause) {
		int end = clause.indexOf(';');
		return end < 0 ? clause : clause.substring(0, end);
	}

	private static ProductBundle read(Path folder, String name) throws IOException {
		List<CompiledClass> classes = new ArrayList<>();
		Path own = folder.resolve("target/classes/org/castellan");
		if (Files.exists(own)) {
			try (Stream<Path> files = Files.walk(own)) {
				for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
					classes.add(CompiledClass.read(Files.readAllBytes(file)));
				}
			}
		}
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			return new ProductBundle(name, new Manifest(in), classes);
		}
	}
}
