// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.core.problem.Problem;

/** A product before and after somebody changed it. */
record ProductChange(Product before, Product after) {

	boolean isEmpty() {
		return before.equals(after);
	}

	/** Why its orders are in the way, if they are: they would be read otherwise than they were made. */
	Optional<Problem> problem(long orders) {
		boolean same = before.version().equals(after.version()) && before.licenseType() == after.licenseType()
				&& before.vendor().equals(after.vendor());
		return same || orders == 0 ? Optional.empty()
				: Optional.of(AuthorityProblem.PRODUCT_ORDERED.problem("product", before.name(), "version", before.version(),
						"orders", Long.toString(orders)));
	}

	/** For the audit, for example {@code Desktop 10.1: name, features}. */
	String words() {
		List<String> changed = new ArrayList<>();
		if (!before.name().equals(after.name())) {
			changed.add("name, now " + after.name());
		}
		if (!before.version().equals(after.version())) {
			changed.add("version, now " + after.version());
		}
		if (before.licenseType() != after.licenseType()) {
			changed.add("licence type, now " + after.licenseType().title());
		}
		if (!before.vendor().equals(after.vendor())) {
			changed.add("vendor, now " + after.vendor());
		}
		if (!before.features().equals(after.features())) {
			changed.add("features, now " + String.join(" ", after.features().stream().map(ProductFeature::feature).toList()));
		}
		return before.name() + " " + before.version() + ": " + String.join("; ", changed);
	}
}
