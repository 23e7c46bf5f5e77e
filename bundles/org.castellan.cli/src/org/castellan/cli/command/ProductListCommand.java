// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan product list}: every product with its features. */
@Command(name = "list", description = "List the products with their features.")
public final class ProductListCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	public ProductListCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** What JSON says. */
	record Products(List<Records.ShownProduct> products) {
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			return authority.show(terminal,
					new Products(records.products().all().stream().map(Records.ShownProduct::of).toList()),
					ProductListCommand::text);
		}
	}

	private static List<String> text(Products products) {
		Table table = Table.of(">ID", "PRODUCT", "VERSION", "TYPE", "FEATURE", "TITLE");
		products.products().forEach(product -> product.features().forEach(feature -> table.row(product.id(), product.name(),
				product.version(), product.licenseType(), feature.feature(), feature.title())));
		return table.lines();
	}
}
