// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code VENDOR name [daemon_path] [[OPTIONS=]path] [[PORT=]port]}, older {@code DAEMON}: whose features are served, for
 * example {@code VENDOR ARCGIS PORT=1234}. All but the name may be edited.
 *
 * @param port 0 to 64000
 */
public record VendorLine(SourceText source, String name, Optional<String> daemonPath, Optional<String> optionsPath,
		OptionalInt port) implements LicenseLine {

	public VendorLine {
		Objects.requireNonNull(daemonPath);
		Objects.requireNonNull(optionsPath);
		Objects.requireNonNull(port);
	}
}
