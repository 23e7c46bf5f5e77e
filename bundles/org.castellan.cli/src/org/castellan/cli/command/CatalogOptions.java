// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import picocli.CommandLine.Option;

/** Which rules of the catalogue a command is about. */
final class CatalogOptions {

	@Option(names = "--product", paramLabel = "NAME",
			description = "A product, by its name or a part only one has; may be repeated. castellan ports catalog lists them.")
	private List<String> products = new ArrayList<>();

	@Option(names = "--catalog", paramLabel = "FILE",
			description = "A CSV file with rules of your own; may be repeated. A rule with a known id takes its place.")
	private List<Path> files = new ArrayList<>();

	boolean namesProducts() {
		return !products.isEmpty();
	}

	PortCatalog catalog() throws ProblemException {
		PortCatalog catalog = PortCatalog.standard();
		for (Path file : files) {
			catalog = catalog.with(PortCatalog.read(file));
		}
		return catalog;
	}

	/** Those of the products named; all if none is. */
	List<PortRule> rules() throws ProblemException {
		PortCatalog catalog = catalog();
		if (products.isEmpty()) {
			return catalog.rules();
		}
		List<PortRule> rules = new ArrayList<>();
		for (String product : products) {
			catalog.of(product).stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
		}
		return rules;
	}
}
