// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.function.Consumer;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Order;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.ui.ProblemDialog;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.eclipse.swt.widgets.Shell;

/** What a customer has bought; its authorization numbers are made with it. */
public final class NewOrderWizard extends RecordWizard<Order> {

	private final OrderModel model;
	private final Consumer<Order> told;

	private NewOrderWizard(ProvisioningDesk desk, OrderModel model, Consumer<Order> told) {
		super(desk, Messages.Order_title, Messages.Order_act, Messages.Order_job);
		this.model = model;
		this.told = told;
	}

	/**
	 * Reads customers and products, and opens the wizard.
	 *
	 * @param told hears of the new order
	 */
	public static void open(Shell parent, ProvisioningDesk desk, Consumer<Order> told) {
		Background.<OrderModel>run(JobRequest.user(Messages.Order_reading, Keys.ACT_JOBS),
				progress -> OrderModel.read(desk.authority(), progress), parent, outcome -> {
					switch (outcome) {
					case org.castellan.ui.jobs.Outcome.Done<OrderModel>(OrderModel model) ->
						new NewOrderWizard(desk, model, told).open(parent);
					case org.castellan.ui.jobs.Outcome.Failed<OrderModel>(Problem problem) ->
						ProblemDialog.show(parent, Messages.Order_title, problem);
					case org.castellan.ui.jobs.Outcome.Cancelled<OrderModel>() -> {
						// the person knows
					}
					}
				});
	}

	@Override
	public void addPages() {
		addPage(new OrderPage(model));
	}

	@Override
	Outcome<Order> enter(Authority authority) throws ProblemException {
		return authority.orders().create(model.draft());
	}

	@Override
	void created(Order made) {
		told.accept(made);
	}
}
