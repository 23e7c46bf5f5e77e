// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Objects;
import org.castellan.core.license.LicenseFile;

/**
 * A licence of the storage and how many of its seats may be used here.
 *
 * @param file       SERVER and VENDOR lines, and of the signed lines only those of this activation
 * @param lineSerial {@code SN=} of its line
 * @param seats      at most that many of the line's: what is held less what is withheld and passed on; of an uncounted line
 *                   1 says all
 * @param passedOn   whether a licence server passed it on: the file then names that server's host ids, and the storage has
 *                   judged instead that this machine may use it, so check it with
 *                   {@link org.castellan.core.license.LicenseCheck#anywhere}
 */
public record HeldLicense(AuthorizationNumber number, String lineSerial, LicenseFile file, int seats, boolean passedOn) {

	public HeldLicense {
		Objects.requireNonNull(number);
		Objects.requireNonNull(lineSerial);
		Objects.requireNonNull(file);
	}
}
