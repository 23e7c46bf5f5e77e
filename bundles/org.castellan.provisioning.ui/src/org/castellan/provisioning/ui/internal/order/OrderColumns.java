// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.castellan.authority.order.Activation;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.AuditEvent;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.FactList.Fact;
import org.castellan.ui.TimeText;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.castellan.ui.table.Tone;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** How an order reads: its headline, its facts and its tables. */
final class OrderColumns {

	private final TimeText times;

	OrderColumns(TimeText times) {
		this.times = times;
	}

	String headline(OrderRecord record) {
		Order order = record.order();
		return NLS.bind(Messages.Order_headline,
				new Object[] { order.name(), order.customer().organization().name(), order.product().name() });
	}

	List<Fact> facts(OrderRecord record) {
		Order order = record.order();
		Customer customer = order.customer();
		List<Fact> facts = new ArrayList<>(List.of(
				new Fact("customer", Messages.Order_customer,
						NLS.bind(Messages.Order_customerText, customer.profile().fullName(), customer.profile().email())),
				new Fact("product", Messages.Order_product,
						NLS.bind(Messages.Order_productText,
								new Object[] { order.product().name(), order.product().version(),
										order.product().licenseType().title() })),
				new Fact("created", Messages.Order_created, times.exact(order.created()))));
		if (!order.note().isEmpty()) {
			facts.add(new Fact("note", Messages.Order_note, order.note()));
		}
		return facts;
	}

	List<OrderLine> lines(OrderRecord record) {
		return record.order().lines().stream().sorted(Comparator.comparing(line -> line.feature().kind())).toList();
	}

	DataTable<OrderLine> lineTable(Composite parent) {
		List<Column<OrderLine>> columns = List.of(
				Column.text("feature", Messages.Order_feature, 17, row -> row.feature().title()),
				Column.text("number", Messages.Order_number, 18, row -> row.number().text()),
				Column.number("ordered", Messages.Order_ordered, 6, row -> row.ordered()),
				Column.number("authorized", Messages.Order_authorized, 8, row -> row.activated()),
				Column.number("left", Messages.Order_left, 5, row -> row.left()),
				Column.number("returned", Messages.Order_returned, 7, OrderLine::returned),
				Column.<OrderLine>number("repairs", Messages.Order_repairs, 6, row -> row.repairsLeft())
						.showing(row -> NLS.bind(Messages.Order_repairsText, row.repairsLeft(),
								row.repairsAllowed())),
				Column.text("expires", Messages.Order_expires, 10, row -> row.expires().toString()));
		DataTable<OrderLine> table = new DataTable<>(parent, Keys.ORDER_LINES, columns, row -> row.id(), new RowLook<>() {
			@Override
			public Optional<Icon> icon(OrderLine row, int column) {
				return column == 0 ? Optional.of(Icon.FEATURE) : Optional.empty();
			}

			@Override
			public Tone tone(OrderLine row) {
				return row.left() == 0 ? Tone.MUTED : Tone.PLAIN;
			}
		});
		table.exportAs(exported(columns));
		return table;
	}

	/** A file also says what is a core product and what an extension, which the window shows by the order of the rows. */
	private static List<Column<OrderLine>> exported(List<Column<OrderLine>> columns) {
		List<Column<OrderLine>> all = new ArrayList<>(columns);
		all.add(1, Column.text("kind", Messages.Order_kind, 10,
				row -> row.feature().kind() == FeatureKind.CORE ? Messages.Order_core : Messages.Order_extension));
		return all;
	}

	DataTable<Activation> activationTable(Composite parent) {
		List<Column<Activation>> columns = List.of(
				Column.text("machine", Messages.Order_machine, 16,
						row -> row.machineName().isEmpty() ? row.hostId() : row.machineName()),
				Column.text("hostId", Messages.Order_hostId, 14, Activation::hostId),
				Column.text("feature", Messages.Order_feature, 18, row -> row.feature().title()),
				Column.number("count", Messages.Order_held, 6, Activation::count),
				Column.text("state", Messages.Order_state, 10, OrderColumns::state),
				Column.of("since", Messages.Order_since, 12, Activation::since, row -> moment(row.since())),
				Column.of("changed", Messages.Order_changed, 12, Activation::changed, row -> moment(row.changed())));
		return DataTable.forManyRows(parent, Keys.ORDER_ACTIVATIONS, columns, Activation::id, new RowLook<>() {
			@Override
			public Optional<Icon> icon(Activation row, int column) {
				return column == 0 ? Optional.of(Icon.COMPUTER) : Optional.empty();
			}

			@Override
			public Tone tone(Activation row) {
				return OrderRecord.isHeld(row) ? Tone.PLAIN : Tone.MUTED;
			}
		});
	}

	DataTable<AuditEntry> auditTable(Composite parent) {
		List<Column<AuditEntry>> columns = List.of(
				Column.of("at", Messages.Order_at, 12, AuditEntry::at, row -> moment(row.at())),
				Column.text("what", Messages.Order_what, 14, row -> event(row.what())),
				Column.text("details", Messages.Order_details, 40, AuditEntry::details),
				Column.text("who", Messages.Order_who, 12, AuditEntry::who));
		return new DataTable<>(parent, Keys.ORDER_AUDIT, columns, row -> row, RowLook.plain());
	}

	private String moment(Instant instant) {
		return times.moment(instant, Instant.now());
	}

	private static String state(Activation activation) {
		return switch (activation.state()) {
		case ACTIVE -> Messages.Order_active;
		case RETURNED -> Messages.Order_wasReturned;
		case RELEASED -> Messages.Order_released;
		};
	}

	static String event(AuditEvent event) {
		return switch (event) {
		case PRODUCT_CREATED -> Messages.Order_productCreated;
		case PRODUCT_CHANGED -> Messages.Order_productChanged;
		case CUSTOMER_CREATED -> Messages.Order_customerCreated;
		case CUSTOMER_CHANGED -> Messages.Order_customerChanged;
		case ORDER_CREATED -> Messages.Order_orderCreated;
		case FILE_PROVISIONED -> Messages.Order_fileProvisioned;
		case AUTHORIZED -> Messages.Order_wasAuthorized;
		case DEAUTHORIZED -> Messages.Order_wasDeauthorized;
		case REPAIRED -> Messages.Order_repaired;
		case ANSWER_RENEWED -> Messages.Order_answerRenewed;
		case REFUSED -> Messages.Order_refused;
		case RELEASED -> Messages.Order_released;
		case RECORDS_TIDIED -> Messages.Order_recordsTidied;
		};
	}
}
