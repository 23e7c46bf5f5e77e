// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Page;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.order.OrderEditorInput;
import org.castellan.ui.Remedy;
import org.castellan.ui.TimeText;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** What customers have bought, the newest first; a double-click opens an order. */
public final class OrdersView extends RecordsView<Order> {

	private final TimeText times = TimeText.here();

	public OrdersView() {
		super(Keys.ORDERS);
	}

	@Override
	DataTable<Order> createTable(Composite parent) {
		List<Column<Order>> columns = List.of(Column.text("order", Messages.OrdersView_order, 10, Order::name),
				Column.text("customer", Messages.OrdersView_customer, 15, order -> order.customer().organization().name()),
				Column.text("product", Messages.OrdersView_product, 12, order -> order.product().name()),
				Column.<Order>number("left", Messages.OrdersView_left, 8, order -> sum(order, OrderLine::left))
						.showing(order -> NLS.bind(Messages.OrdersView_leftText, sum(order, OrderLine::left),
								sum(order, OrderLine::ordered))),
				Column.of("created", Messages.OrdersView_created, 5, Order::created,
						order -> times.moment(order.created(), Instant.now())));
		DataTable<Order> table = DataTable.forManyRows(parent, Keys.ORDERS, columns, Order::id, new RowLook<>() {
			@Override
			public Optional<Icon> icon(Order row, int column) {
				return column == 0 ? Optional.of(Icon.ORDER) : Optional.empty();
			}
		});
		getSite().setSelectionProvider(new TableSelection<>(table));
		return table;
	}

	private static int sum(Order order, ToIntFunction<OrderLine> count) {
		return order.lines().stream().mapToInt(count).sum();
	}

	@Override
	Page<Order> find(Authority authority, Search search) throws ProblemException {
		return authority.orders().find(search);
	}

	@Override
	String none() {
		return Messages.OrdersView_none;
	}

	@Override
	Remedy add() {
		return command(Messages.OrdersView_add, Keys.COMMAND_NEW_ORDER);
	}

	@Override
	Optional<String> opening() {
		return Optional.of(Messages.OrdersView_open);
	}

	@Override
	void open(Order order) {
		OrderEditorInput.open(getSite().getPage(), order);
	}
}
