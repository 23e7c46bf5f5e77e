// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.Comparator;
import java.util.List;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;

/** What provisioning files can be made of: products, and the orders of which something is left. */
record Offer(List<Product> products, List<Order> orders) {

	Offer {
		products = products.stream().sorted(Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER)).toList();
		orders = orders.stream().filter(order -> order.lines().stream().mapToInt(OrderLine::left).sum() > 0).toList();
	}

	/** May block. */
	static Offer read(Authority authority) throws ProblemException {
		return new Offer(authority.products().all(),
				authority.orders().find(Search.everything().rows(0, Search.MAX_LIMIT)).rows());
	}

	/** The orders of a product, newest first. */
	List<Order> orders(Product product) {
		return orders.stream().filter(order -> order.product().id() == product.id()).toList();
	}
}
