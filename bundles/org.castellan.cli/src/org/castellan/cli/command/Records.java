// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Instant;
import java.util.List;

import org.castellan.authority.order.Activation;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductFeature;

/** What the commands about a vendor's records print in JSON; authorization numbers are in full, since they are the data. */
final class Records {

	private Records() {
	}

	record ShownFeature(String kind, String title, String feature, String version) {

		static ShownFeature of(ProductFeature feature) {
			return new ShownFeature(Reading.word(feature.kind()), feature.title(), feature.feature(), feature.version());
		}
	}

	record ShownProduct(long id, String name, String version, String licenseType, String vendor, String fileType,
			List<ShownFeature> features) {

		static ShownProduct of(Product product) {
			return new ShownProduct(product.id(), product.name(), product.version(), Reading.word(product.licenseType()),
					product.vendor(), product.licenseType().fileExtension(),
					product.features().stream().map(ShownFeature::of).toList());
		}
	}

	record ShownCustomer(long id, String name, String email, String organization) {

		static ShownCustomer of(Customer customer) {
			return new ShownCustomer(customer.id(), customer.profile().fullName(), customer.profile().email(),
					customer.organization().name());
		}
	}

	record ShownLine(String number, String title, String feature, String version, int ordered, int activated, int left,
			String expires, int repairsLeft) {

		static ShownLine of(OrderLine line) {
			return new ShownLine(line.number().text(), line.feature().title(), line.feature().feature(),
					line.feature().version(), line.ordered(), line.activated(), line.left(), line.expires().toString(),
					line.repairsLeft());
		}
	}

	record ShownOrder(String order, Instant created, ShownCustomer customer, String product, String version,
			String licenseType, String note, List<ShownLine> lines) {

		static ShownOrder of(Order order) {
			return new ShownOrder(order.name(), order.created(), ShownCustomer.of(order.customer()), order.product().name(),
					order.product().version(), Reading.word(order.product().licenseType()), order.note(),
					order.lines().stream().map(ShownLine::of).toList());
		}
	}

	record ShownActivation(long id, String order, String number, String feature, String machine, String hostId, int count,
			String state, Instant since, Instant changed) {

		static ShownActivation of(Activation activation) {
			return new ShownActivation(activation.id(), activation.order(), activation.number().text(),
					activation.feature().feature(), activation.machineName(), activation.hostId(), activation.count(),
					Reading.word(activation.state()), activation.since(), activation.changed());
		}
	}

	record ShownEntry(Instant at, String who, String what, String order, String details) {

		static ShownEntry of(AuditEntry entry) {
			return new ShownEntry(entry.at(), entry.who(), Reading.word(entry.what()), entry.order().orElse(""),
					entry.details());
		}
	}

	/** Some of the rows that a search finds. */
	record ShownPage<T>(List<T> rows, long total) {
	}
}
