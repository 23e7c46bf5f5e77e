// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.Optional;
import org.castellan.authorization.HeldLicense;
import org.castellan.core.license.CountedFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.SeatCount;

/**
 * A licence of the trusted storage and what the check says of it now. Of its line only the seats that are neither being
 * given back nor passed on count.
 *
 * @param license with at least one seat
 * @param report  what is wrong with it, and which lines are trusted
 */
public record ActivatedLicense(HeldLicense license, LicenseReport report) {

	boolean counts() {
		return report.isApplicable() && license.seats() > 0;
	}

	CountedFile counted() {
		return new CountedFile(report, Optional.of(SeatCount.of(license.seats())));
	}
}
