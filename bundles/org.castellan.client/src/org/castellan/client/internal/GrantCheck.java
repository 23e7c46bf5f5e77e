// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.PublisherTrust;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseRequest;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.LeaseVerifier;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;

/**
 * Judges what a service answered to a checkout or a renewal: it must be the answer to this request, signed by the pinned
 * service, and rest on a licence that a trusted publisher signed.
 */
public final class GrantCheck {

	private static final long LONGEST_TIME_TO_LIVE_DAYS = 366;

	private final KnownServer server;
	private final LeaseVerifier leaseKey;
	private final PublisherTrust trust;
	private final InstantSource time;

	/** @throws ProblemException if the lease key on file is damaged */
	public GrantCheck(KnownServer server, PublisherTrust trust, InstantSource time) throws ProblemException {
		this.server = server;
		this.trust = trust;
		this.time = time;
		leaseKey = LeaseVerifier.of(server.leaseKey());
	}

	/** What is wrong with a grant, if anything is. */
	public Optional<Problem> ofCheckout(CheckoutRequest asked, LeaseGrant grant) {
		return differs("request id", asked.requestId(), grant.requestId())
				.or(() -> differs("feature", asked.feature(), grant.feature()))
				.or(() -> differs("number of seats", asked.count(), grant.count()))
				.or(() -> differs("holder", asked.holder(), grant.holder()))
				.or(() -> grant.fencing() > asked.seen() ? Optional.empty() : mismatch("fencing number"))
				.or(() -> ofContent(grant));
	}

	/** What is wrong with a renewed grant, if anything is. */
	public Optional<Problem> ofRenewal(LeaseRequest asked, LeaseGrant held, LeaseGrant grant) {
		return differs("request id", asked.requestId(), grant.requestId())
				.or(() -> differs("lease", held.lease(), grant.lease()))
				.or(() -> differs("fencing number", held.fencing(), grant.fencing()))
				.or(() -> differs("feature", held.feature(), grant.feature()))
				.or(() -> differs("number of seats", held.count(), grant.count()))
				.or(() -> differs("holder", held.holder(), grant.holder()))
				.or(() -> ofContent(grant));
	}

	private Optional<Problem> ofContent(LeaseGrant grant) {
		if (grant.ttlMillis() < 1 || grant.ttlMillis() / 86_400_000 >= LONGEST_TIME_TO_LIVE_DAYS) {
			return mismatch("time to live");
		}
		if (!leaseKey.verify(grant)) {
			return Optional.of(ClientProblem.LEASE_SIGNATURE.problem("server", server.address().toString()));
		}
		return whyNotLicensed(grant).map(cause -> ClientProblem.LEASE_LINE.problem("server",
				server.address().toString(), "feature", grant.feature(), "cause", cause));
	}

	private Optional<String> whyNotLicensed(LeaseGrant grant) {
		try {
			LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
			return new LeaseLicense(grant).whyNot(verifier(grant), today);
		} catch (ProblemException e) {
			return Optional.of("The certificate of its publisher is none.");
		}
	}

	private LineVerifier verifier(LeaseGrant grant) throws ProblemException {
		return switch (trust) {
			case PublisherTrust.Only only -> only.verifier();
			case PublisherTrust.AsTheService service -> new TrustedPublishers(List.of(Publisher.parse(
					grant.publisher().getBytes(StandardCharsets.US_ASCII), "the lease")), time);
		};
	}

	private Optional<Problem> differs(String what, Object asked, Object answered) {
		return Objects.equals(asked, answered) ? Optional.empty() : mismatch(what);
	}

	private Optional<Problem> mismatch(String what) {
		return Optional.of(
				ClientProblem.LEASE_MISMATCH.problem("server", server.address().toString(), "what", what));
	}
}
