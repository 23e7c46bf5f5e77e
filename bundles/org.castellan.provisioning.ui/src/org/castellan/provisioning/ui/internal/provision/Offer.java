// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;

/**
 * What provisioning files can be made of: products, and the orders of which something is left. A named-user order counts also
 * when nothing is left: a newer file for the same licence server takes the place of the older one.
 */
record Offer(List<Product> products, List<Order> orders) {

	private static final int NEWEST = 500;

	Offer {
		products = products.stream().sorted(Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER)).toList();
		orders = orders.stream().filter(Offer::isOffered).toList();
	}

	/** Whether a file can be made of the order. */
	static boolean isOffered(Order order) {
		return order.lines().stream().anyMatch(line -> most(order, line) > 0);
	}

	/** How many licences of a line a file can give at most; which server has some of them already, the authority knows. */
	static int most(Order order, OrderLine line) {
		return order.product().licenseType() == LicenseType.NAMED_USER ? line.ordered() : line.left();
	}

	/** Of the newest orders, and the one that was chosen before, however old it is. May block. */
	static Offer read(Authority authority, Optional<Order> chosen) throws ProblemException {
		List<Order> orders = new ArrayList<>(authority.orders().find(Search.everything().rows(0, NEWEST)).rows());
		if (chosen.isPresent() && orders.stream().noneMatch(order -> order.id() == chosen.get().id())) {
			authority.orders().byId(chosen.get().id()).ifPresent(orders::add);
		}
		return new Offer(authority.products().all(), orders);
	}

	/** The orders of a product, newest first. */
	List<Order> orders(Product product) {
		return orders.stream().filter(order -> order.product().id() == product.id()).toList();
	}
}
