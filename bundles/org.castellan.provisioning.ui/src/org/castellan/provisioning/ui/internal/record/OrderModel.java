// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Product;
import org.castellan.core.license.Expiry;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.provisioning.ui.internal.paging.Pages;
import org.jspecify.annotations.Nullable;

/** An order as it is being typed: who, what, how many, until when. */
final class OrderModel {

	private static final Comparator<Customer> BY_ORGANIZATION = Comparator
			.comparing((Customer customer) -> customer.organization().name(), String.CASE_INSENSITIVE_ORDER)
			.thenComparing(customer -> customer.profile().fullName(), String.CASE_INSENSITIVE_ORDER);

	private final List<Customer> customers;
	private final List<Product> products;
	private final Map<String, Integer> counts = new LinkedHashMap<>();
	private @Nullable Customer customer;
	private @Nullable Product product;
	String name = "";
	String expires = "";
	boolean evaluation;
	String note = "";

	OrderModel(List<Customer> customers, List<Product> products) {
		this.customers = List.copyOf(customers);
		this.products = List.copyOf(products);
	}

	/** With all customers, by their organizations. May block. */
	static OrderModel read(Authority authority, Progress progress) throws ProblemException, InterruptedException {
		return new OrderModel(
				Pages.read("", Integer.MAX_VALUE, progress, authority.customers()::find).rows().stream().sorted(BY_ORGANIZATION)
						.toList(),
				authority.products().all());
	}

	List<Customer> customers() {
		return customers;
	}

	List<Product> products() {
		return products;
	}

	void choose(Customer chosen) {
		customer = chosen;
	}

	/** Chooses a product; counts of another are forgotten. */
	void choose(Product chosen) {
		if (!chosen.equals(product)) {
			counts.clear();
		}
		product = chosen;
	}

	Optional<Product> product() {
		return Optional.ofNullable(product);
	}

	void setCount(String feature, int count) {
		counts.put(feature, count);
	}

	/** Only single-use numbers tell that they are for an evaluation. */
	boolean canBeEvaluation() {
		return product != null && product.licenseType() == LicenseType.SINGLE_USE;
	}

	/** Why it is no order yet. */
	Optional<String> problem() {
		if (customers.isEmpty()) {
			return Optional.of(Messages.Order_noCustomers);
		}
		if (products.isEmpty()) {
			return Optional.of(Messages.Order_noProducts);
		}
		if (customer == null) {
			return Optional.of(Messages.Order_chooseCustomer);
		}
		if (product == null) {
			return Optional.of(Messages.Order_chooseProduct);
		}
		if (counts.values().stream().noneMatch(count -> count > 0)) {
			return Optional.of(Messages.Order_nothing);
		}
		return expiry().isEmpty() ? Optional.of(Messages.Order_badExpiry) : Optional.empty();
	}

	/** Nothing typed means never. */
	private Optional<Expiry> expiry() {
		try {
			return Optional.of(expires.isBlank() ? Expiry.never() : Expiry.parsePrinted(expires.strip()));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	OrderDraft draft() {
		List<OrderDraft.Line> lines = counts.entrySet().stream().filter(count -> count.getValue() > 0)
				.map(count -> OrderDraft.Line.of(count.getKey(), count.getValue())).toList();
		OrderDraft draft = OrderDraft.of(Objects.requireNonNull(customer).id(), Objects.requireNonNull(product).id(), lines)
				.until(expiry().orElseThrow()).withNote(note);
		if (evaluation && canBeEvaluation()) {
			draft = draft.forEvaluation();
		}
		return name.isBlank() ? draft : draft.withName(name.strip());
	}
}
