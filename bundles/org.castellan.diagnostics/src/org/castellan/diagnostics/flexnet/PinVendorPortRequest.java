// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Which port a vendor daemon should always have.
 *
 * @param file   a licence file such as {@code service.txt}
 * @param vendor of the VENDOR line, in any case; needed only if the file has several
 * @param port   as typed; whether it is one is found out later
 */
public record PinVendorPortRequest(Path file, Optional<String> vendor, int port) {

	public PinVendorPortRequest {
		Objects.requireNonNull(file);
		Objects.requireNonNull(vendor);
	}
}
