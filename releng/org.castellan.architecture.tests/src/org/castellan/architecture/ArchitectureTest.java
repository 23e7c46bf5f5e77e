// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

	/** The one bundle behind whose interface each library stands. */
	private static final Map<String, String> LIBRARIES = Map.of("org.apache.ratis.", "ledger", "org.bouncycastle.",
			"crypto", "oshi.", "machine", "picocli.", "cli", "org.eclipse.jetty.", "http", "com.zaxxer.", "authority",
			"org.h2.", "authority", "org.postgresql.", "authority");

	private static List<ProductBundle> bundles = List.of();

	@BeforeAll
	static void read() throws IOException {
		bundles = ProductBundle.readAll(Path.of(System.getProperty("architecture.bundles")));
	}

	@Test
	void theBundlesWereRead() {
		assertTrue(bundles.stream().anyMatch(bundle -> bundle.name().equals("core")), "core is missing");
		for (ProductBundle bundle : bundles) {
			assertTrue(Layers.isKnown(bundle.name()), () -> "Layers names no layer for " + bundle.name());
			assertTrue(bundle.name().equals("ratis") || !bundle.classes().isEmpty(), () -> bundle.name() + " is not compiled");
		}
	}

	@Test
	void manifestsAskOnlyForLowerLayers() {
		List<String> found = new ArrayList<>();
		for (ProductBundle bundle : bundles) {
			for (String asked : bundle.asked()) {
				Layers.bundleOf(asked + '.').filter(used -> !Layers.allow(bundle.name(), used))
						.ifPresent(used -> found.add(bundle.name() + " asks for " + asked));
			}
		}
		assertEquals(List.of(), found, "because dependencies point down the layers of the design");
	}

	@Test
	void classesUseOnlyLowerLayers() {
		expectNone("dependencies point down the layers of the design", bundle -> true, (bundle, type) -> Layers
				.bundleOf(type).filter(used -> !Layers.allow(bundle.name(), used)).isPresent());
	}

	@Test
	void onlyTheWindowKnowsWidgets() {
		expectNone("what has no window must run without one", bundle -> !Layers.hasWindow(bundle.name()),
				(bundle, type) -> Stream.of("org.eclipse.swt.", "org.eclipse.jface.", "org.eclipse.ui.", "org.eclipse.e4.")
						.anyMatch(type::startsWith));
	}

	@Test
	void theWindowKnowsNoLedger() {
		expectNone("the console speaks to a service through its HTTP API only", bundle -> Layers.hasWindow(bundle.name()),
				(bundle, type) -> type.startsWith("org.castellan.ledger.") || type.startsWith("org.apache.ratis."));
	}

	@Test
	void coreNeedsOnlyJavaAndJackson() {
		expectNone("core is plain values and rules", bundle -> bundle.name().equals("core"),
				(bundle, type) -> Stream.of("java.", "tools.jackson.", "com.fasterxml.jackson.annotation.",
						"org.jspecify.annotations.", "org.castellan.core.").noneMatch(type::startsWith));
	}

	@Test
	void eachLibraryStandsBehindOneBundle() {
		expectNone("a library can be replaced in one place", bundle -> !bundle.name().equals("testkit"),
				(bundle, type) -> LIBRARIES.entrySet().stream().anyMatch(
						library -> type.startsWith(library.getKey()) && !library.getValue().equals(bundle.name())));
	}

	@Test
	void onlyTheCommandLineAndAProcessOfItsOwnPrint() {
		// What the test kit prints stands in the report of the test. A console without a display has no window to say so in.
		List<String> found = bundles.stream().filter(bundle -> !Set.of("cli", "testkit").contains(bundle.name()))
				.flatMap(bundle -> bundle.classes().stream()).filter(CompiledClass::prints).map(CompiledClass::name)
				.filter(name -> !name.endsWith(".Main") && !name.equals("org.castellan.app.ConsoleApplication")).toList();
		assertEquals(List.of(), found, "because standard output is the command line's data");
	}

	@Test
	void exportedPackagesAreVersionedAndNotInternal() {
		List<String> found = bundles.stream().flatMap(bundle -> bundle.clauses("Export-Package"))
				.filter(clause -> !clause.contains(";version=") || clause.contains(".internal")).toList();
		assertEquals(List.of(), found, "because an exported package is API");
	}

	@Test
	void everyPackageIsNullMarked() {
		List<String> found = new ArrayList<>();
		for (ProductBundle bundle : bundles) {
			if (bundle.name().equals("ratis")) {
				continue;
			}
			Set<String> marked = Set.copyOf(bundle.classes().stream().filter(ArchitectureTest::isNullMarkedPackage)
					.map(CompiledClass::packageName).toList());
			bundle.classes().stream().map(CompiledClass::packageName).distinct()
					.filter(name -> !marked.contains(name)).forEach(found::add);
		}
		assertEquals(List.of(), found, "because null crosses no API");
	}

	@Test
	void noBundleHasAnActivator() {
		List<String> found = bundles.stream().filter(bundle -> bundle.clauses("Bundle-Activator").findAny().isPresent())
				.map(ProductBundle::name).toList();
		assertEquals(List.of(), found, "because services come from declarative components");
	}

	private static boolean isNullMarkedPackage(CompiledClass compiled) {
		return compiled.name().endsWith(".package-info") && compiled.types().contains("org.jspecify.annotations.NullMarked");
	}

	private static void expectNone(String reason, Predicate<ProductBundle> where,
			BiPredicate<ProductBundle, String> forbidden) {
		List<String> found = new ArrayList<>();
		for (ProductBundle bundle : bundles.stream().filter(where).toList()) {
			for (CompiledClass compiled : bundle.classes()) {
				compiled.types().stream().filter(type -> forbidden.test(bundle, type)).sorted()
						.forEach(type -> found.add(compiled.name() + " uses " + type));
			}
		}
		assertEquals(List.of(), found, "because " + reason);
	}
}
