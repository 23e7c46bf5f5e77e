// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.Comparator;
import java.util.List;
import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.Availability;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.license.LineVerdict;

/** Licence files as the API tells them. */
final class Authorizations {

	private Authorizations() {
	}

	/** A file that counts. */
	static AuthorizationInfo of(StoredFile file) {
		List<FeatureLine> lines = file.features();
		LineVerifier.Verdict.Valid signature = file.report().trusted().stream().map(LineVerdict.Trusted::signature)
				.findFirst().orElseThrow();
		boolean trial = file.report().trusted().stream().anyMatch(line -> line.signature().trial());
		boolean named = !lines.isEmpty() && lines.stream().allMatch(SeatCalculation::isNamedUser);
		return new AuthorizationInfo(file.name(), signature.publisher(), trial,
				named ? Availability.NAMED_USER : Availability.CONCURRENT_USE, file.applied(),
				lines.stream().map(FeatureLine::expiry).min(Comparator.naturalOrder()).orElse(Expiry.never()).toString(),
				features(lines));
	}

	/** What counts of an activation, which is less than its lines say while some is being given back or passed on. */
	static List<AuthorizedFeature> features(ActivatedLicense activated) {
		int seats = activated.license().seats();
		return features(activated.license().file().features()).stream().map(line -> line.count() <= seats ? line
				: new AuthorizedFeature(line.name(), line.version(), seats, line.expires())).toList();
	}

	static List<AuthorizedFeature> features(List<FeatureLine> lines) {
		return lines.stream().map(line -> new AuthorizedFeature(line.name(), line.version().text(),
				line.count().value(), line.expiry().toString())).toList();
	}
}
