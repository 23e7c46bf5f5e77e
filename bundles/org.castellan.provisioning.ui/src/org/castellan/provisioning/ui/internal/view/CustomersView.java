// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Page;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.record.CustomerWizard;
import org.castellan.ui.Remedy;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.swt.widgets.Composite;

/** The people who order, with their organizations. */
public final class CustomersView extends RecordsView<Customer> {

	public CustomersView() {
		super(Keys.CUSTOMERS);
	}

	@Override
	DataTable<Customer> createTable(Composite parent) {
		List<Column<Customer>> columns = List.of(
				Column.text("name", Messages.CustomersView_name, 16, customer -> customer.profile().fullName()),
				Column.text("organization", Messages.CustomersView_organization, 18,
						customer -> customer.organization().name()),
				Column.text("email", Messages.CustomersView_email, 20, customer -> customer.profile().email()),
				Column.text("city", Messages.CustomersView_city, 12, customer -> customer.organization().city()));
		return DataTable.forManyRows(parent, Keys.CUSTOMERS, columns, Customer::id, new RowLook<>() {
			@Override
			public Optional<Icon> icon(Customer row, int column) {
				return column == 0 ? Optional.of(Icon.CUSTOMER) : Optional.empty();
			}
		});
	}

	@Override
	Page<Customer> find(Authority authority, Search search) throws ProblemException {
		return authority.customers().find(search);
	}

	@Override
	String none() {
		return Messages.CustomersView_none;
	}

	@Override
	Remedy add() {
		return command(Messages.CustomersView_add, Keys.COMMAND_NEW_CUSTOMER);
	}

	@Override
	void open(Customer customer) {
		new CustomerWizard(desk(), customer).open(getSite().getShell());
	}

	@Override
	Optional<String> opening() {
		return Optional.of(Messages.CustomersView_edit);
	}
}
