// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.authority.activation.ReviewedItem;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.RequestKind;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
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

/** How a request and what is on record read beside each other. */
final class CompareText {

	private final TimeText times;

	CompareText(TimeText times) {
		this.times = times;
	}

	List<Fact> asked(ReviewedRequest reviewed) {
		AuthorizationRequest request = reviewed.review().request();
		return List.of(new Fact("kind", Messages.Compare_wants, kind(request.kind())),
				new Fact("machine", Messages.Compare_machine, request.machine().name()),
				new Fact("hostIds", Messages.Compare_hostIds,
						request.machine().hostIds().stream().map(HostId::toString).collect(Collectors.joining(", "))),
				new Fact("created", Messages.Compare_created, times.moment(request.created(), Instant.now())),
				new Fact("contact", Messages.Compare_contact, contact(request.contact())));
	}

	List<Fact> allowed(ReviewedRequest reviewed) {
		List<Order> orders = reviewed.orders();
		return List.of(new Fact("order", Messages.Compare_order, join(orders.stream().map(Order::name).toList())),
				new Fact("known", Messages.Compare_known,
						reviewed.known() ? Messages.Compare_isKnown : Messages.Compare_isNew),
				new Fact("product", Messages.Compare_product,
						join(orders.stream().map(order -> order.product().name()).distinct().toList())),
				new Fact("expires", Messages.Compare_expires,
						join(orders.stream().flatMap(order -> order.lines().stream()).map(OrderLine::expires)
								.map(Object::toString).distinct().toList())),
				new Fact("customer", Messages.Compare_customer,
						join(orders.stream().map(order -> contact(order.customer().contact())).distinct().toList())));
	}

	DataTable<ReviewedItem> table(Composite parent) {
		List<Column<ReviewedItem>> columns = List.of(
				Column.text("number", Messages.Compare_number, 15, row -> row.asked().number().text()),
				Column.text("feature", Messages.Compare_feature, 20,
						row -> row.line().map(line -> line.feature().title()).orElse(Messages.Compare_unknown)),
				Column.number("asked", Messages.Compare_asks, 9, row -> row.asked().count()),
				Column.number("left", Messages.Compare_left, 9, ReviewedItem::left),
				Column.number("held", Messages.Compare_held, 9, ReviewedItem::held),
				Column.number("recorded", Messages.Compare_recorded, 9, ReviewedItem::recorded),
				Column.number("after", Messages.Compare_after, 9, ReviewedItem::after));
		return new DataTable<>(parent, Keys.ANSWER_LINES, columns, row -> row.asked().number(), new RowLook<>() {
			@Override
			public Optional<Icon> icon(ReviewedItem row, int column) {
				return column == 0 ? Optional.of(mark(row)) : Optional.empty();
			}

			@Override
			public Tone tone(ReviewedItem row) {
				return row.problems().stream().anyMatch(Problem::isError) ? Tone.ALERT : Tone.PLAIN;
			}
		});
	}

	private static Icon mark(ReviewedItem row) {
		if (row.problems().stream().anyMatch(Problem::isError)) {
			return Icon.ERROR;
		}
		return row.problems().isEmpty() ? Icon.YES : Icon.WARNING;
	}

	private static String kind(RequestKind kind) {
		return switch (kind) {
		case AUTHORIZE -> Messages.Compare_authorize;
		case DEAUTHORIZE -> Messages.Compare_deauthorize;
		case REPAIR -> Messages.Compare_repair;
		};
	}

	private static String contact(Contact contact) {
		return contact.isEmpty() ? Messages.Compare_noContact
				: NLS.bind(Messages.Compare_contactText,
						new Object[] { contact.firstName(), contact.lastName(), contact.organization(), contact.email() });
	}

	private static String join(List<String> texts) {
		return texts.isEmpty() ? Messages.Compare_nothing : String.join(", ", texts);
	}
}
