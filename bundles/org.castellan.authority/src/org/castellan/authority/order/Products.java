// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Row;
import org.castellan.authority.internal.database.Sql;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** What the vendor sells. */
public final class Products {

	private static final String COLUMNS = "SELECT id, name, version, license_type, vendor FROM product ";
	/** The id of no product. */
	private static final long NONE = 0;

	private final Database database;
	private final Audit audit;

	/** Through {@link org.castellan.authority.Authority#products()}. */
	public Products(Database database, Audit audit) {
		this.database = database;
		this.audit = audit;
	}

	/** Puts a product on record; name, version and licence type together are used once. */
	public Outcome<Product> create(ProductDraft draft) throws ProblemException {
		return database.change(sql -> {
			List<Problem> problems = check(sql, draft, NONE);
			if (!problems.isEmpty()) {
				return new Outcome.Refused<>(problems);
			}
			long id = sql.insert("INSERT INTO product (name, version, license_type, vendor) VALUES (?, ?, ?, ?)", draft.name(),
					draft.version(), draft.licenseType(), draft.vendor());
			insertFeatures(sql, id, draft.features());
			audit.write(sql, AuditEvent.PRODUCT_CREATED, draft.name() + " " + draft.version());
			return Outcome.done(draft.product(id));
		});
	}

	/**
	 * Puts another text on record for a product. Its orders keep the features that they were made with, whatever becomes of
	 * the product's; its version, licence type and vendor, by which they are read, stay once there is an order.
	 *
	 * @param edit makes the product that is to be of the one that is on record
	 */
	public Outcome<Product> change(long id, Function<Product, ProductDraft> edit) throws ProblemException {
		return database.change(sql -> {
			Optional<Product> found = locked(sql, id);
			if (found.isEmpty()) {
				return Outcome.refused(AuthorityProblem.UNKNOWN_PRODUCT.problem("product", Long.toString(id)));
			}
			ProductDraft draft = edit.apply(found.get());
			List<Problem> problems = new ArrayList<>(check(sql, draft, id));
			ProductChange change = new ProductChange(found.get(), draft.product(id));
			change.problem(ordersOf(sql, id)).ifPresent(problems::add);
			if (!problems.isEmpty()) {
				return new Outcome.Refused<>(problems);
			}
			if (!change.isEmpty()) {
				update(sql, change.after());
				audit.write(sql, AuditEvent.PRODUCT_CHANGED, change.words());
			}
			return Outcome.done(change.after());
		});
	}

	/** All of them, by name. */
	public List<Product> all() throws ProblemException {
		return database.read(sql -> {
			List<Product> products = new ArrayList<>();
			for (Product product : sql.list(Products::product, COLUMNS + "ORDER BY LOWER(name), version, id")) {
				products.add(withFeatures(sql, product));
			}
			return List.copyOf(products);
		});
	}

	public Optional<Product> byId(long id) throws ProblemException {
		return database.read(sql -> byId(sql, id));
	}

	static Optional<Product> byId(Sql sql, long id) throws SQLException {
		Optional<Product> found = sql.one(Products::product, COLUMNS + "WHERE id = ?", id);
		return found.isEmpty() ? found : Optional.of(withFeatures(sql, found.get()));
	}

	/** The product, kept from being changed until the transaction ends. */
	static Optional<Product> locked(Sql sql, long id) throws SQLException {
		sql.list(row -> row.id("id"), "SELECT id FROM product WHERE id = ? FOR UPDATE", id);
		return byId(sql, id);
	}

	private static List<Problem> check(Sql sql, ProductDraft draft, long id) throws SQLException {
		List<Problem> problems = ProductCheck.check(draft);
		boolean taken = sql.number("SELECT COUNT(*) FROM product WHERE name = ? AND version = ? AND license_type = ? "
				+ "AND id <> ?", draft.name(), draft.version(), draft.licenseType(), id) > 0;
		return !problems.isEmpty() || !taken ? problems
				: List.of(AuthorityProblem.PRODUCT_EXISTS.problem("product", draft.name(), "version", draft.version()));
	}

	private static long ordersOf(Sql sql, long id) throws SQLException {
		return sql.number("SELECT COUNT(*) FROM orders WHERE product_id = ?", id);
	}

	private static void update(Sql sql, Product product) throws SQLException {
		sql.change("UPDATE product SET name = ?, version = ?, license_type = ?, vendor = ? WHERE id = ?", product.name(),
				product.version(), product.licenseType(), product.vendor(), product.id());
		sql.change("DELETE FROM product_feature WHERE product_id = ?", product.id());
		insertFeatures(sql, product.id(), product.features());
	}

	private static void insertFeatures(Sql sql, long product, List<ProductFeature> features) throws SQLException {
		int place = 0;
		for (ProductFeature feature : features) {
			sql.insert("INSERT INTO product_feature (product_id, place, kind, title, feature, version) "
					+ "VALUES (?, ?, ?, ?, ?, ?)", product, place++, feature.kind(), feature.title(), feature.feature(),
					feature.version());
		}
	}

	private static Product withFeatures(Sql sql, Product product) throws SQLException {
		List<ProductFeature> features = sql.list(Products::feature,
				"SELECT kind, title, feature, version FROM product_feature WHERE product_id = ? ORDER BY place", product.id());
		return new Product(product.id(), product.name(), product.version(), product.licenseType(), product.vendor(),
				features);
	}

	private static Product product(Row row) throws SQLException {
		return new Product(row.id("id"), row.text("name"), row.text("version"),
				row.constant("license_type", LicenseType.class), row.text("vendor"), List.of());
	}

	static ProductFeature feature(Row row) throws SQLException {
		return new ProductFeature(row.constant("kind", FeatureKind.class), row.text("title"), row.text("feature"),
				row.text("version"));
	}
}
