// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.castellan.authority.AuthorityProblem;
import org.castellan.core.license.FeatureVersion;
import org.castellan.core.problem.Problem;

/** Which names of features and vendors, and which versions, can be written into a licence file. */
public final class LicenseNames {

	private static final Pattern FEATURE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./+-]{0,63}");
	private static final Pattern VENDOR = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

	private LicenseNames() {
	}

	public static Optional<Problem> checkVendor(String vendor) {
		return VENDOR.matcher(vendor).matches() ? Optional.empty()
				: Optional.of(AuthorityProblem.BAD_VENDOR.problem("vendor", vendor));
	}

	public static Optional<Problem> checkFeature(String feature) {
		return FEATURE.matcher(feature).matches() ? Optional.empty()
				: Optional.of(AuthorityProblem.BAD_FEATURE_NAME.problem("feature", feature));
	}

	public static Optional<Problem> checkVersion(String feature, String version) {
		try {
			new FeatureVersion(version);
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(AuthorityProblem.BAD_VERSION.problem("feature", feature, "version", version));
		}
	}
}
