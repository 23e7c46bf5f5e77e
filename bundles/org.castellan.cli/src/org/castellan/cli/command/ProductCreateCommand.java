// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.LicenseOrder;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.ProductDraft;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan product create}: puts a product on record. */
@Command(name = "create", description = "Put a product on record.")
public final class ProductCreateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Option(names = "--name", required = true, paramLabel = "NAME", description = "The product type, as people choose it.")
	private String name = "";

	@Option(names = "--version", required = true, paramLabel = "VERSION", description = "Of the product.")
	private String version = "";

	@Option(names = "--type", required = true, paramLabel = "single-use|concurrent-use|named-user",
			converter = Reading.OfLicenseType.class, description = "How it is licensed; what is provisioned follows from it.")
	private LicenseType type = LicenseType.CONCURRENT_USE;

	@Option(names = "--vendor", paramLabel = "NAME", defaultValue = LicenseOrder.DEFAULT_VENDOR,
			description = "The vendor's name in licence files. Default: ${DEFAULT-VALUE}.")
	private String vendor = LicenseOrder.DEFAULT_VENDOR;

	@Mixin
	private FeatureOptions features = new FeatureOptions();

	public ProductCreateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			return authority.tell(terminal,
					records.products().create(new ProductDraft(name, version, type, vendor, features.features())),
					Records.ShownProduct::of, made -> List.of("Product " + made.id() + ": " + made.name() + " " + made.version()));
		}
	}
}
