// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import java.util.List;
import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.ActivationState;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;

/** All that is on record of one order, read at once. */
record OrderRecord(Order order, List<Activation> activations, List<AuditEntry> audit) {

	OrderRecord {
		activations = List.copyOf(activations);
		audit = List.copyOf(audit);
	}

	/** May block. */
	static OrderRecord read(Authority authority, String name) throws ProblemException {
		Order order = authority.orders().byName(name)
				.orElseThrow(() -> new ProblemException(DeskProblem.ORDER_GONE.problem("order", name)));
		List<AuditEntry> audit = authority.audit().find(Search.of(order.name()).rows(0, Search.MAX_LIMIT)).rows().stream()
				.filter(entry -> entry.order().equals(Optional.of(order.name()))).toList();
		return new OrderRecord(order, authority.activations().of(order), audit);
	}

	/** How many machines gave a line's licences back, or lost them. */
	long returned(OrderLine line) {
		return activations.stream()
				.filter(one -> one.number().equals(line.number()) && one.state() != ActivationState.ACTIVE).count();
	}

	/** Whether an activation holds anything that could be released. */
	static boolean isHeld(Activation activation) {
		return activation.state() == ActivationState.ACTIVE && activation.count() > 0;
	}
}
