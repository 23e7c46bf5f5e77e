// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseInfo;
import org.eclipse.osgi.util.NLS;

/**
 * Why a pool's numbers are what they are, in words: "10 seats: 6 from site.lic, 4 from more.lic. 9 in use by 8 holders. None reserved.
 * So 1 is free."
 */
final class SeatReason {

	private SeatReason() {
	}

	/** @param authorizations which files there are, if an administrator may see them */
	static String of(SeatRow row, Optional<AuthorizationList> authorizations) {
		return switch (row) {
		case SeatRow.Feature(FeatureAvailability feature) -> ofFeature(feature, authorizations);
		case SeatRow.Lease(var feature, LeaseInfo lease) -> ofLease(lease);
		};
	}

	private static String ofFeature(FeatureAvailability feature, Optional<AuthorizationList> authorizations) {
		String name = NLS.bind(Messages.Reason_feature,
				new Object[] { feature.name(), feature.version(), feature.publisher() });
		String sources = sources(feature, authorizations);
		if (feature.total() < 0) {
			return String.join(" ", name, Messages.Reason_uncounted, sources).strip();
		}
		List<String> sentences = new ArrayList<>();
		sentences.add(name);
		sentences.add(feature.users() > 0
				? NLS.bind(Messages.Reason_namedTotal, feature.total(), feature.users())
				: NLS.bind(Messages.Reason_total, feature.total()));
		sentences.add(sources);
		sentences.add(NLS.bind(Messages.Reason_inUse,
				new Object[] { feature.inUse(), feature.holders().size(), feature.borrowed() }));
		sentences.add(NLS.bind(Messages.Reason_reserved, feature.reserved()));
		sentences.add(NLS.bind(Messages.Reason_free,
				new Object[] { feature.total(), feature.inUse(), feature.reserved(), feature.available() }));
		return String.join(" ", sentences.stream().filter(sentence -> !sentence.isEmpty()).toList());
	}

	private static String sources(FeatureAvailability feature, Optional<AuthorizationList> authorizations) {
		List<String> files = authorizations.stream().flatMap(list -> list.authorizations().stream())
				.filter(file -> file.publisher().equals(feature.publisher()))
				.flatMap(file -> file.features().stream().filter(line -> line.name().equals(feature.name()))
						.map(line -> source(file, line)))
				.toList();
		return files.isEmpty() ? "" : NLS.bind(Messages.Reason_sources, String.join(", ", files));
	}

	private static String source(AuthorizationInfo file, AuthorizationInfo.AuthorizedFeature line) {
		return line.count() < 0 ? file.file() : NLS.bind(Messages.Reason_source, line.count(), file.file());
	}

	private static String ofLease(LeaseInfo lease) {
		String process = lease.process() == 0 ? "" : NLS.bind(Messages.Reason_process, Long.toString(lease.process()));
		String display = lease.display().isEmpty() ? "" : NLS.bind(Messages.Reason_display, lease.display());
		return String.join(" ",
				List.of(NLS.bind(Messages.Reason_lease,
						new Object[] { lease.user(), lease.host(), lease.count(), lease.feature() }), process, display,
						NLS.bind(Messages.Reason_leaseId, lease.id(), Long.toString(lease.fencing())))
						.stream().filter(sentence -> !sentence.isEmpty()).toList());
	}
}
