// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.time.Instant;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;

/**
 * A licence file in the home and what the check says of it now.
 *
 * @param name    of the file, without its directory
 * @param applied when it was put there
 * @param file    what it says
 * @param report  what is wrong with it, and which lines are trusted
 */
public record StoredFile(String name, Instant applied, LicenseFile file, LicenseReport report) {

	/** Whether it counts: whole or not at all. */
	boolean counts() {
		return report.isApplicable();
	}
}
