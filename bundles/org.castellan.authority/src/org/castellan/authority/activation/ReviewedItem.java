// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.castellan.authority.order.OrderLine;
import org.castellan.authorization.Item;
import org.castellan.core.problem.Problem;

/**
 * One number of a request beside its order.
 *
 * @param asked    what the request says
 * @param order    name of the order; empty if no order has the number
 * @param line     of that order
 * @param recorded how many the machine holds by the records
 * @param held     how many the machine says it holds
 * @param after    how many it would hold after the answer; as recorded if it would be refused
 * @param problems about this number
 */
public record ReviewedItem(Item asked, Optional<String> order, Optional<OrderLine> line, int recorded, int held, int after,
		List<Problem> problems) {

	public ReviewedItem {
		Objects.requireNonNull(asked);
		Objects.requireNonNull(order);
		Objects.requireNonNull(line);
		problems = List.copyOf(problems);
	}

	/** How many of the order line are to be had before the answer. */
	public int left() {
		return line.map(OrderLine::left).orElse(0);
	}
}
