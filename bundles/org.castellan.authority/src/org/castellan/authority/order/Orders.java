// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Row;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.NumberKind;
import org.castellan.core.license.Expiry;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** What customers have bought. */
public final class Orders {

	private static final String TABLES = " FROM orders o JOIN customer c ON c.id = o.customer_id "
			+ "JOIN organization g ON g.id = c.organization_id JOIN product p ON p.id = o.product_id ";
	private static final String COLUMNS = "SELECT o.id, o.name, o.created_at, o.customer_id, o.product_id, o.note" + TABLES;
	private static final String FOUND = "WHERE LOWER(o.name) LIKE ? ESCAPE '!' OR LOWER(p.name) LIKE ? ESCAPE '!' "
			+ "OR LOWER(g.name) LIKE ? ESCAPE '!' OR LOWER(c.first_name || ' ' || c.last_name) LIKE ? ESCAPE '!' "
			+ "OR EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id "
			+ "AND LOWER(l.authorization_number) LIKE ? ESCAPE '!') ";

	private final Database database;
	private final Audit audit;
	private final InstantSource time;
	private final NumberMaker numbers;

	/** Through {@link org.castellan.authority.Authority#orders()}. */
	public Orders(Database database, Audit audit, InstantSource time) {
		this(database, audit, time, new NumberMaker());
	}

	Orders(Database database, Audit audit, InstantSource time, NumberMaker numbers) {
		this.database = database;
		this.audit = audit;
		this.time = time;
		this.numbers = numbers;
	}

	/** Puts an order on record and gives each of its lines an authorization number. */
	public Outcome<Order> create(OrderDraft draft) throws ProblemException {
		Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
		return database.change(sql -> {
			Optional<Customer> customer = Customers.byId(sql, draft.customerId());
			Optional<Product> product = Products.locked(sql, draft.productId());
			List<Problem> problems = new ArrayList<>();
			if (customer.isEmpty()) {
				problems.add(AuthorityProblem.UNKNOWN_CUSTOMER.problem("customer", Long.toString(draft.customerId())));
			}
			if (product.isEmpty()) {
				problems.add(AuthorityProblem.UNKNOWN_PRODUCT.problem("product", Long.toString(draft.productId())));
			}
			problems.addAll(DraftCheck.check(draft, product, LocalDate.ofInstant(now, ZoneOffset.UTC)));
			problems.addAll(taken(sql, draft));
			if (!problems.isEmpty()) {
				return new Outcome.Refused<>(problems);
			}
			return Outcome.done(insert(sql, draft, product.orElseThrow(), customer.orElseThrow(), now));
		});
	}

	/** Those whose name, product, organization, customer or authorization number contains what is looked for. */
	public Page<Order> find(Search search) throws ProblemException {
		String pattern = search.pattern();
		return database.read(sql -> {
			List<Order> orders = new ArrayList<>();
			Known known = new Known(sql);
			for (Head head : sql.list(Head::of, COLUMNS + FOUND + "ORDER BY o.id DESC LIMIT ? OFFSET ?", pattern, pattern,
					pattern, pattern, pattern, search.limit(), search.offset())) {
				orders.add(head.order(known));
			}
			return new Page<>(orders,
					sql.number("SELECT COUNT(*)" + TABLES + FOUND, pattern, pattern, pattern, pattern, pattern));
		});
	}

	public Optional<Order> byId(long id) throws ProblemException {
		return database.read(sql -> {
			Optional<Head> head = sql.one(Head::of, COLUMNS + "WHERE o.id = ?", id);
			return head.isEmpty() ? Optional.empty() : Optional.of(head.get().order(new Known(sql)));
		});
	}

	/** The order that people call so, in any case. */
	public Optional<Order> byName(String name) throws ProblemException {
		return database.read(sql -> byName(sql, name));
	}

	/** In a transaction that has begun. */
	public static Optional<Order> byName(Sql sql, String name) throws SQLException {
		Optional<Head> head = sql.one(Head::of, COLUMNS + "WHERE LOWER(o.name) = LOWER(?)", name.strip());
		return head.isEmpty() ? Optional.empty() : Optional.of(head.get().order(new Known(sql)));
	}

	/** The order that has a line with that authorization number. */
	public Optional<Order> byNumber(AuthorizationNumber number) throws ProblemException {
		return database.read(sql -> {
			Optional<Head> head = sql.one(Head::of, COLUMNS
					+ "WHERE o.id IN (SELECT order_id FROM order_line WHERE authorization_number = ?)", number.text());
			return head.isEmpty() ? Optional.empty() : Optional.of(head.get().order(new Known(sql)));
		});
	}

	private Order insert(Sql sql, OrderDraft draft, Product product, Customer customer, Instant now) throws SQLException {
		long id = sql.insert("INSERT INTO orders (name, customer_id, product_id, created_at, note) VALUES (?, ?, ?, ?, ?)",
				draft.name().orElseGet(() -> UUID.randomUUID().toString()), customer.id(), product.id(), now, draft.note());
		String name = draft.name().orElse(String.format(Locale.ROOT, "O-%06d", id));
		sql.change("UPDATE orders SET name = ? WHERE id = ?", name, id);
		List<OrderLine> lines = new ArrayList<>();
		for (OrderDraft.Line line : draft.lines()) {
			lines.add(insert(sql, id, lines.size(), draft, line, product));
		}
		audit.write(sql, AuditEvent.ORDER_CREATED, id, product.name() + " " + product.version() + ", " + lines.size()
				+ (lines.size() == 1 ? " line" : " lines"));
		return new Order(id, name, now, customer, product, lines, draft.note());
	}

	private OrderLine insert(Sql sql, long order, int place, OrderDraft draft, OrderDraft.Line line, Product product)
			throws SQLException {
		NumberKind kind = product.licenseType().numberKind(draft.evaluation());
		AuthorizationNumber number = line.number().orElseGet(() -> numbers.make(kind));
		ProductFeature feature = product.feature(line.feature()).orElseThrow();
		long id = sql.insert("INSERT INTO order_line (order_id, place, authorization_number, kind, title, feature, version, "
				+ "ordered, activated, repairs_allowed, repairs_used) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0)", order, place,
				number.text(), feature.kind(), feature.title(), feature.feature(), feature.version(), line.count(),
				draft.repairsAllowed());
		if (draft.expires().lastDay().isPresent()) {
			sql.change("UPDATE order_line SET expires = ? WHERE id = ?", draft.expires().lastDay().get(), id);
		}
		return new OrderLine(id, number, feature, line.count(), 0, 0, draft.expires(), draft.repairsAllowed(), 0);
	}

	/** A made number that is taken fails the insertion, and the whole is tried again with another. */
	private static List<Problem> taken(Sql sql, OrderDraft draft) throws SQLException {
		List<Problem> problems = new ArrayList<>();
		if (draft.name().isPresent()
				&& sql.number("SELECT COUNT(*) FROM orders WHERE LOWER(name) = LOWER(?)", draft.name().get()) > 0) {
			problems.add(AuthorityProblem.ORDER_EXISTS.problem("order", draft.name().get()));
		}
		for (OrderDraft.Line line : draft.lines()) {
			if (line.number().isPresent() && sql.number("SELECT COUNT(*) FROM order_line WHERE authorization_number = ?",
					line.number().get().text()) > 0) {
				problems.add(AuthorityProblem.NUMBER_EXISTS.problem("number", line.number().get().masked()));
			}
		}
		return problems;
	}

	/** What the table of orders says itself. */
	private record Head(long id, String name, Instant created, long customer, long product, String note) {

		static Head of(Row row) throws SQLException {
			return new Head(row.id("id"), row.text("name"), row.instant("created_at"), row.id("customer_id"),
					row.id("product_id"), row.text("note"));
		}

		Order order(Known known) throws SQLException {
			return new Order(id, name, created, known.customer(customer), known.product(product),
					known.sql.list(Orders::line, "SELECT id, authorization_number, kind, title, feature, version, ordered, "
							+ "activated, returned, expires, repairs_allowed, repairs_used FROM order_line WHERE order_id = ? "
							+ "ORDER BY place", id),
					note);
		}
	}

	/** Customers and products that many orders have in common, read once. */
	private static final class Known {

		private final Sql sql;
		private final Map<Long, Customer> customers = new HashMap<>();
		private final Map<Long, Product> products = new HashMap<>();

		Known(Sql sql) {
			this.sql = sql;
		}

		Customer customer(long id) throws SQLException {
			Customer known = customers.get(id);
			if (known == null) {
				known = Customers.byId(sql, id).orElseThrow();
				customers.put(id, known);
			}
			return known;
		}

		Product product(long id) throws SQLException {
			Product known = products.get(id);
			if (known == null) {
				known = Products.byId(sql, id).orElseThrow();
				products.put(id, known);
			}
			return known;
		}
	}

	private static OrderLine line(Row row) throws SQLException {
		return new OrderLine(row.id("id"), new AuthorizationNumber(row.text("authorization_number")), Products.feature(row),
				row.count("ordered"), row.count("activated"), row.count("returned"), new Expiry(row.day("expires")), row.count("repairs_allowed"),
				row.count("repairs_used"));
	}
}
