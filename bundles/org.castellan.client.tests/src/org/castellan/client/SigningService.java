// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.FeatureLineBuilder;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.LeaseSigner;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;

/** A service's keys, a publisher's licence, and the grants that follow from them: right ones, and whatever a test makes of them. */
public final class SigningService {

	public static final HostId MACHINE = HostId.parse("0242ac150003");
	private static final Duration TTL = Duration.ofSeconds(120);

	private final LeaseSigner signer;
	private final PublisherKey publisher = PublisherKey.forTrial("Example Publisher", InstantSource.system());

	private SigningService(LeaseSigner signer) {
		this.signer = signer;
	}

	public static SigningService in(Path directory) {
		try {
			return new SigningService(LeaseSigner.openOrCreate(directory.resolve("lease.key")));
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	public String leaseKey() {
		return signer.publicKey();
	}

	public TrustedPublishers publishers() {
		return new TrustedPublishers(List.of(publisher.publisher()), InstantSource.system());
	}

	/** The line that the publisher signed for the machine. */
	public String line(String feature, int seats, Expiry expiry) {
		return sign(FeatureLine.increment(feature, "castellan", "10.1").seats(seats).expires(expiry));
	}

	public String sign(FeatureLineBuilder unsigned) {
		FeatureLine line = unsigned.build();
		return line.withSign(publisher.sign(line.signedText(List.of(MACHINE)))).text();
	}

	/** What an honest service would answer, before it is signed. */
	public LeaseGrant unsigned(CheckoutRequest request, long fencing) {
		return unsigned(request.requestId(), request.feature(), request.count(), request.holder(), fencing);
	}

	private LeaseGrant unsigned(String requestId, String feature, int count, Holder holder, long fencing) {
		Instant now = Instant.now();
		return new LeaseGrant("17", requestId, feature, count, holder, fencing, "seal", now, TTL.toMillis(), now.plus(TTL),
				line(feature, 10, Expiry.never()), List.of(MACHINE.toString()), publisher.publisher().pem(), "");
	}

	public LeaseGrant sign(LeaseGrant unsigned) {
		return signer.sign(unsigned);
	}

	/** What an honest service answers. */
	public LeaseGrant grant(CheckoutRequest request, long fencing) {
		return sign(unsigned(request, fencing));
	}
}
