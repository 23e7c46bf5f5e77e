// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.castellan.authority.activation.ReviewedItem;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.RequestKind;
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

	/** What the request says; before one is read only the names, so that a page has its size from the beginning. */
	List<Fact> asked(Optional<ReviewedRequest> read) {
		Optional<AuthorizationRequest> request = read.map(reviewed -> reviewed.review().request());
		return List.of(fact("kind", Messages.Compare_wants, request.map(asks -> kind(asks.kind()))),
				fact("machine", Messages.Compare_machine, request.map(asks -> asks.machine().name())),
				fact("hostIds", Messages.Compare_hostIds, request.map(asks -> join(asks.machine().hostIds()))),
				fact("created", Messages.Compare_created,
						request.map(asks -> times.moment(asks.created(), Instant.now()))),
				fact("contact", Messages.Compare_contact, request.map(asks -> contact(asks.contact()))));
	}

	/** What is on record about it, as {@link #asked}. */
	List<Fact> allowed(Optional<ReviewedRequest> read) {
		Optional<List<Order>> orders = read.map(ReviewedRequest::orders);
		return List.of(fact("order", Messages.Compare_order, orders.map(all -> join(all, Order::name))),
				fact("known", Messages.Compare_known,
						read.map(reviewed -> reviewed.known() ? Messages.Compare_isKnown : Messages.Compare_isNew)),
				fact("product", Messages.Compare_product, orders.map(all -> join(all, order -> order.product().name()))),
				fact("expires", Messages.Compare_expires, orders.map(all -> join(
						all.stream().flatMap(order -> order.lines().stream()).map(OrderLine::expires).distinct().toList()))),
				fact("customer", Messages.Compare_customer,
						orders.map(all -> join(all, order -> contact(order.customer().contact())))));
	}

	private static Fact fact(String key, String name, Optional<String> value) {
		return new Fact(key, name, value.orElse(""));
	}

	DataTable<ReviewedItem> table(Composite parent) {
		List<Column<ReviewedItem>> columns = List.of(
				Column.text("number", Messages.Compare_number, 18, row -> row.asked().number().text()),
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

	private static String join(List<Order> orders, Function<Order, String> text) {
		return join(orders.stream().map(text).distinct().toList());
	}

	private static String join(List<?> values) {
		return values.isEmpty() ? Messages.Compare_nothing
				: values.stream().map(Object::toString).collect(Collectors.joining(", "));
	}
}
