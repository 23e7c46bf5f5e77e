// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.List;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.ledger.PoolDefinition;

/**
 * What a home's licence files and publishers say, as read at one time.
 *
 * @param publishers who is trusted
 * @param files      all of them, those that do not count too
 * @param activated  what the trusted storage holds
 * @param pools      what both add up to
 * @param findings   which files do not count, and what of the others ends soon
 */
public record LicenseState(TrustedPublishers publishers, List<StoredFile> files, List<ActivatedLicense> activated,
		List<AuthorizedPool> pools, List<Problem> findings) {

	public LicenseState {
		files = List.copyOf(files);
		activated = List.copyOf(activated);
		pools = List.copyOf(pools);
		findings = List.copyOf(findings);
	}

	static LicenseState empty() {
		return new LicenseState(TrustedPublishers.none(), List.of(), List.of(), List.of(), List.of());
	}

	List<PoolDefinition> definitions() {
		return pools.stream().map(AuthorizedPool::definition).toList();
	}
}
