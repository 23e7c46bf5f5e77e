// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import java.util.List;
import java.util.stream.IntStream;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Profile;
import org.castellan.core.problem.ProblemException;

/**
 * A small catalogue with two customers and an order of each kind, to try everything with: a portal's named users,
 * concurrent use, single use. All names are invented.
 */
final class ExampleRecords {

	private static final String VENDOR = "castellan";
	private static final String VERSION = "10.1";

	private ExampleRecords() {
	}

	/** Fills records that are empty; what has products already is left as it is. */
	static void fill(Authority authority) throws ProblemException {
		if (!authority.products().all().isEmpty()) {
			return;
		}
		Product portal = product(authority, "ArcGIS Pro (for Portal use)", "1.2", LicenseType.NAMED_USER,
				List.of(core("ArcGIS Pro Advanced", "desktopAdvN"), core("ArcGIS Pro Standard", "desktopStdN"),
						core("ArcGIS Pro Basic", "desktopBasicN"), extension("3D Analyst", "3DAnalystN"),
						extension("Network Analyst", "networkAnalystN"), extension("Spatial Analyst", "spatialAnalystN")));
		Product concurrent = product(authority, "ArcGIS Desktop", "10.4", LicenseType.CONCURRENT_USE,
				List.of(core("Desktop Advanced", "desktopAdvP"), core("Desktop Standard", "desktopStdP"),
						extension("3D Analyst", "3dAnalystP"), extension("Spatial Analyst", "spatialAnalystP")));
		Product single = product(authority, "CityEngine", "2020.1", LicenseType.SINGLE_USE,
				List.of(core("CityEngine Advanced", "cityEngAdv"), extension("Data Interoperability", "dataInteropP")));
		Customer smith = customer(authority, new Profile("John", "Smith", "jsmith@example.org", "555-0100", "GIS manager"),
				new Organization("Example Inc", "GIS", "123 Main St", "", "Anytown", "CA", "United States", "US", "12345",
						"Commercial", "Engineering"));
		Customer lee = customer(authority, new Profile("Mira", "Lee", "mlee@example.net", "555-0142", "Administrator"),
				new Organization("City of Sampleton", "Surveying", "1 Town Hall Sq", "", "Sampleton", "", "United Kingdom", "GB",
						"SA1 1AA", "Local government", "Public administration"));
		order(authority, smith, portal, 9, 6, 3, 4, 2, 4);
		order(authority, smith, concurrent, 10, 5, 2, 5);
		order(authority, lee, concurrent, 4, 4, 1, 2);
		order(authority, lee, single, 3, 1);
	}

	private static ProductFeature core(String title, String feature) {
		return new ProductFeature(FeatureKind.CORE, title, feature, VERSION);
	}

	private static ProductFeature extension(String title, String feature) {
		return new ProductFeature(FeatureKind.EXTENSION, title, feature, VERSION);
	}

	private static Product product(Authority authority, String name, String version, LicenseType type,
			List<ProductFeature> features) throws ProblemException {
		return made(authority.products().create(new ProductDraft(name, version, type, VENDOR, features)));
	}

	private static Customer customer(Authority authority, Profile profile, Organization organization)
			throws ProblemException {
		return made(authority.customers().create(profile, organization));
	}

	/** @param counts of the product's features, in their order */
	private static void order(Authority authority, Customer customer, Product product, int... counts)
			throws ProblemException {
		List<OrderDraft.Line> lines = IntStream.range(0, counts.length)
				.mapToObj(i -> OrderDraft.Line.of(product.features().get(i).feature(), counts[i])).toList();
		made(authority.orders().create(OrderDraft.of(customer.id(), product.id(), lines)));
	}

	private static <T> T made(Outcome<T> outcome) throws ProblemException {
		return switch (outcome) {
		case Outcome.Done<T> done -> done.value();
		case Outcome.Refused<T> refused -> throw new ProblemException(refused.problems().getFirst());
		};
	}
}
