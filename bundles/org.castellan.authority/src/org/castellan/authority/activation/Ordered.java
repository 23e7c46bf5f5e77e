// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.sql.SQLException;
import java.util.Optional;
import org.castellan.authority.internal.database.Row;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.license.Expiry;

/** An order line with what its order and product say about it. */
record Ordered(OrderLine line, long orderId, String order, LicenseType type, String vendor) {

	private static final String LINE = "SELECT id, order_id, authorization_number, kind, title, feature, version, ordered, "
			+ "activated, returned, expires, repairs_allowed, repairs_used FROM order_line WHERE authorization_number = ?";

	/**
	 * The line that has a number, to the letter: a number with a suffix is another one than the number without. A machine
	 * counts what it holds by the whole number, so two spellings of one line would be held twice.
	 *
	 * @param locked whether nobody else may change it until the transaction ends
	 */
	static Optional<Ordered> find(Sql sql, AuthorizationNumber number, boolean locked) throws SQLException {
		Optional<Found> found = sql.one(Found::of, locked ? LINE + " FOR UPDATE" : LINE, number.text());
		return found.isEmpty() ? Optional.empty() : Optional.of(withProduct(sql, found.get()));
	}

	private static Ordered withProduct(Sql sql, Found found) throws SQLException {
		return sql.one(row -> new Ordered(found.line(), found.orderId(), row.text("name"),
				row.constant("license_type", LicenseType.class), row.text("vendor")),
				"SELECT o.name, p.license_type, p.vendor FROM orders o JOIN product p ON p.id = o.product_id WHERE o.id = ?",
				found.orderId()).orElseThrow();
	}

	private record Found(OrderLine line, long orderId) {

		static Found of(Row row) throws SQLException {
			ProductFeature feature = new ProductFeature(row.constant("kind", FeatureKind.class), row.text("title"),
					row.text("feature"), row.text("version"));
			return new Found(new OrderLine(row.id("id"), new AuthorizationNumber(row.text("authorization_number")), feature,
					row.count("ordered"), row.count("activated"), row.count("returned"),
					new Expiry(row.day("expires")), row.count("repairs_allowed"), row.count("repairs_used")), row.id("order_id"));
		}
	}
}
