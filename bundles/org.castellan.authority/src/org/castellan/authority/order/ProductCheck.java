// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.internal.LicenseNames;
import org.castellan.authority.internal.Texts;
import org.castellan.core.problem.Problem;

/** Says what of a product cannot be put on record, whatever the records hold. */
final class ProductCheck {

	private static final int MAX_VERSION = 40;

	private ProductCheck() {
	}

	static List<Problem> check(ProductDraft draft) {
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
