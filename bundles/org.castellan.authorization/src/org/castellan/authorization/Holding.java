// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseLine;
import org.castellan.core.license.SignedLine;

/** One number of an answer: what it says, and the licence lines that go with it. */
record Holding(AuthorizationResponse response, Activated activated) {

	AuthorizationNumber number() {
		return activated.number();
	}

	/** Machine key of the licence server that passed it on; empty if the publisher gave it. */
	String giver() {
		return response.parentOf(number()).map(AuthorizationResponse::machineKey).orElse("");
	}

	/** The licence file without the signed lines of other numbers. */
	LicenseFile license() {
		LicenseFile whole = LicenseFile.parse(response.license(number()).getBytes(StandardCharsets.ISO_8859_1));
		StringBuilder own = new StringBuilder();
		whole.lines().stream().filter(this::isOwn)
				.forEach(line -> own.append(line.source().text()).append(line.source().ending()));
		return LicenseFile.parse(own.toString().getBytes(StandardCharsets.ISO_8859_1));
	}

	/** The line that gives the seats. */
	Optional<FeatureLine> line() {
		return line(license());
	}

	Optional<FeatureLine> line(LicenseFile license) {
		List<FeatureLine> lines = license.features().stream().filter(line -> line.name().equals(activated.feature())).toList();
		return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
	}

	private boolean isOwn(LicenseLine line) {
		return !(line instanceof SignedLine signed)
				|| signed.attributes().value("SN").filter(activated.lineSerial()::equals).isPresent();
	}
}
