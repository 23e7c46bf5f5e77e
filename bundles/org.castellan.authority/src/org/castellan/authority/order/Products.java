// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.LicenseNames;
import org.castellan.authority.internal.Texts;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Row;
import org.castellan.authority.internal.database.Sql;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** What the vendor sells. */
public final class Products {

	private static final String COLUMNS = "SELECT id, name, version, license_type, vendor FROM product ";
	private static final int MAX_VERSION = 40;

	private final Database database;
	private final Audit audit;

	/** Through {@link org.castellan.authority.Authority#products()}. */
	public Products(Database database, Audit audit) {
		this.database = database;
		this.audit = audit;
	}

	/** Puts a product on record; name, version and licence type together are used once. */
	public Outcome<Product> create(ProductDraft draft) throws ProblemException {
		List<Problem> problems = check(draft);
		if (!problems.isEmpty()) {
			return new Outcome.Refused<>(problems);
		}
		return database.change(sql -> {
			if (sql.number("SELECT COUNT(*) FROM product WHERE name = ? AND version = ? AND license_type = ?", draft.name(),
					draft.version(), draft.licenseType()) > 0) {
				return Outcome.refused(
						AuthorityProblem.PRODUCT_EXISTS.problem("product", draft.name(), "version", draft.version()));
			}
			Product made = insert(sql, draft);
			audit.write(sql, AuditEvent.PRODUCT_CREATED, made.name() + " " + made.version());
			return Outcome.done(made);
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

	private static Product insert(Sql sql, ProductDraft draft) throws SQLException {
		long id = sql.insert("INSERT INTO product (name, version, license_type, vendor) VALUES (?, ?, ?, ?)", draft.name(),
				draft.version(), draft.licenseType(), draft.vendor());
		int place = 0;
		for (ProductFeature feature : draft.features()) {
			sql.insert("INSERT INTO product_feature (product_id, place, kind, title, feature, version) "
					+ "VALUES (?, ?, ?, ?, ?, ?)", id, place++, feature.kind(), feature.title(), feature.feature(),
					feature.version());
		}
		return new Product(id, draft.name(), draft.version(), draft.licenseType(), draft.vendor(), draft.features());
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

	private static List<Problem> check(ProductDraft draft) {
		Texts texts = new Texts().required("product name", draft.name()).required("product version", draft.version())
				.optional("product version", draft.version(), MAX_VERSION);
		draft.features().forEach(feature -> texts.required("title of " + feature.feature(), feature.title()));
		List<Problem> problems = new ArrayList<>(texts.problems());
		LicenseNames.checkVendor(draft.vendor()).ifPresent(problems::add);
		if (draft.features().isEmpty()) {
			problems.add(AuthorityProblem.NO_FEATURES.problem());
		}
		Set<String> names = new HashSet<>();
		for (ProductFeature feature : draft.features()) {
			LicenseNames.checkFeature(feature.feature()).ifPresent(problems::add);
			LicenseNames.checkVersion(feature.feature(), feature.version()).ifPresent(problems::add);
			if (!names.add(feature.feature())) {
				problems.add(AuthorityProblem.FEATURE_TWICE.problem("feature", feature.feature()));
			}
		}
		return problems;
	}
}
