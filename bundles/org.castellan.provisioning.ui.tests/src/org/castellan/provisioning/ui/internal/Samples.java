// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal;

import java.time.Instant;
import java.util.List;

import org.castellan.authority.order.Customer;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Profile;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.license.Expiry;

/** Products, customers and orders as records hold them. */
public final class Samples {

	public static final Customer SMITH = new Customer(1,
			new Profile("John", "Smith", "jsmith@example.org", "555-0100", "GIS manager"),
			new Organization("Example Inc", "GIS", "123 Main St", "", "Anytown", "CA", "United States", "US", "12345",
					"Commercial", "Engineering"));
	public static final Product PORTAL = product(1, "Portal", LicenseType.NAMED_USER);
	public static final Product DESKTOP = product(2, "Desktop", LicenseType.CONCURRENT_USE);
	public static final Product CITY = product(3, "City", LicenseType.SINGLE_USE);

	private Samples() {
	}

	private static Product product(long id, String name, LicenseType type) {
		return new Product(id, name, "1.2", type, "castellan",
				List.of(new ProductFeature(FeatureKind.CORE, "Advanced", "adv", "10.1"),
						new ProductFeature(FeatureKind.EXTENSION, "3D Analyst", "3d", "10.1")));
	}

	/** An order of so many of both features, of which so many are activated. */
	public static Order order(long id, Product product, int ordered, int activated) {
		return new Order(id, "O-%06d".formatted(id), Instant.parse("2026-11-01T10:00:00Z"), SMITH, product,
				List.of(line(id * 10, product.features().get(0), ordered, activated),
						line(id * 10 + 1, product.features().get(1), ordered, activated)),
				"");
	}

	private static OrderLine line(long id, ProductFeature feature, int ordered, int activated) {
		return new OrderLine(id, new AuthorizationNumber("EFL%09d".formatted(id)), feature, ordered, activated, 0,
				Expiry.never(), 3, 0);
	}
}
