// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import java.util.List;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.ActivationState;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.Page;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;
import org.castellan.provisioning.ui.internal.paging.Pages;

/** All that is on record of one order, read at once. */
record OrderRecord(Order order, Page<Activation> activations, List<AuditEntry> audit) {

	private static final int AUDIT = 500;

	OrderRecord {
		audit = List.copyOf(audit);
	}

	/**
	 * May block.
	 *
	 * @param looked what of its activations is looked for
	 * @param wanted how many of these are shown
	 */
	static OrderRecord read(Authority authority, String name, String looked, int wanted, Progress progress)
			throws ProblemException, InterruptedException {
		Order order = authority.orders().byName(name)
				.orElseThrow(() -> new ProblemException(DeskProblem.ORDER_GONE.problem("order", name)));
		return new OrderRecord(order,
				Pages.read(looked, wanted, progress, search -> authority.activations().of(order, search)),
				authority.audit().of(order, AUDIT));
	}

	/** Whether an activation holds anything that could be released. */
	static boolean isHeld(Activation activation) {
		return activation.state() == ActivationState.ACTIVE && activation.count() > 0;
	}
}
