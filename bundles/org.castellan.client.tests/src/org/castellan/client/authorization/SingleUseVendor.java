// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.castellan.authorization.Activated;
import org.castellan.authorization.Answer;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/** A publisher that gives one workstation the use of one feature, whatever number it asks with. */
record SingleUseVendor(PublisherKey key, InstantSource time) {

	/** Of the workstation. */
	static final HostId HOST = HostId.parse("0242ac150003");

	private static final String FEATURE = "cityengadv";

	byte[] answer(byte[] text) throws ProblemException {
		AuthorizationRequest request = AuthorizationRequest.parse(text);
		Answer answer = new Answer(time.instant(), time.instant().plus(Duration.ofDays(30)), List.of(HOST),
				List.of(new Activated(request.items().getFirst().number(), FEATURE, "CityEngine", 1, 1, "L1")), license());
		return AuthorizationResponse.of(request, answer, key).text().getBytes(StandardCharsets.UTF_8);
	}

	/** The line that an answer gives. */
	String license() {
		return license(Expiry.never());
	}

	/** The same for a term. */
	String license(Expiry last) {
		FeatureLine line = FeatureLine.feature(FEATURE, "CASTELLAN", "2025.1").expires(last).hostIds(List.of(HOST)).serial("L1")
				.build();
		return line.withSign(key.sign(line.signedText(List.of()))).text() + "\n";
	}
}
