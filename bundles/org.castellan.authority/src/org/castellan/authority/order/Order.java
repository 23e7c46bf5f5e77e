// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer has bought: one product, a line for each of its features.
 *
 * @param id   in the records
 * @param name by which people speak of it, for example {@code O-000042}
 * @param note of the vendor; may be empty
 */
public record Order(long id, String name, Instant created, Customer customer, Product product, List<OrderLine> lines,
		String note) {

	public Order {
		Objects.requireNonNull(name);
		Objects.requireNonNull(created);
		Objects.requireNonNull(customer);
		Objects.requireNonNull(product);
		lines = List.copyOf(lines);
		Objects.requireNonNull(note);
	}

	/** The line of the feature with that name for programs. */
	public Optional<OrderLine> line(String feature) {
		return lines.stream().filter(line -> line.feature().feature().equals(feature)).findFirst();
	}
}
