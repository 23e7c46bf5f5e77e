// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.castellan.client.KnownServer;
import org.castellan.client.PublisherTrust;
import org.castellan.client.SigningService;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseRequest;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TrustedPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrantCheckTest {

	private static final CheckoutRequest REQUEST = new CheckoutRequest("request-0000001", "desktopAdvP", 1,
			new Holder("jsmith", "GIS-07", ":0", 4312), 0, 41, "seal");
	private static final Instant NOW = Instant.now();
	private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

	@TempDir
	static Path directory;

	@TempDir
	static Path otherDirectory;

	static SigningService service;
	static SigningService otherService;

	@BeforeAll
	static void makeKeys() {
		service = SigningService.in(directory);
		otherService = SigningService.in(otherDirectory);
	}

	@Test
	void anHonestAnswerPasses() {
		assertEquals(Optional.empty(), check(trusting(service)).ofCheckout(REQUEST, service.grant(REQUEST, 42)));
	}

	@Test
	void anHonestRenewalPasses() {
		LeaseGrant held = service.grant(REQUEST, 42);
		LeaseRequest renewal = new LeaseRequest("renewal-0000001", 42, "seal");
		LeaseGrant renewed = service.sign(changed(held, "renewal-0000001", held.lease(), held.feature(), held.count(),
				held.holder(), 42, held.ttlMillis(), held.licenseLine(), held.hostIds()));
		assertEquals(Optional.empty(), check(trusting(service)).ofRenewal(renewal, held, renewed));
	}

	static Stream<Arguments> mismatches() {
		return Stream.of(
				changing("another request's", g -> changed(g, "request-0000002", g.lease(), g.feature(), g.count(),
						g.holder(), g.fencing(), g.ttlMillis(), g.licenseLine(), g.hostIds())),
				changing("another feature's", g -> changed(g, g.requestId(), g.lease(), "spatialAnalystP", g.count(),
						g.holder(), g.fencing(), g.ttlMillis(), service.line("spatialAnalystP", 5, Expiry.never()), g.hostIds())),
				changing("more seats", g -> changed(g, g.requestId(), g.lease(), g.feature(), 2, g.holder(), g.fencing(),
						g.ttlMillis(), g.licenseLine(), g.hostIds())),
				changing("another holder's", g -> changed(g, g.requestId(), g.lease(), g.feature(), g.count(),
						new Holder("mallory", "GIS-07", ":0", 4312), g.fencing(), g.ttlMillis(), g.licenseLine(), g.hostIds())),
				changing("a number seen before, as of a restored old copy", g -> changed(g, g.requestId(), g.lease(),
						g.feature(), g.count(), g.holder(), 41, g.ttlMillis(), g.licenseLine(), g.hostIds())),
				changing("no time to live", g -> changed(g, g.requestId(), g.lease(), g.feature(), g.count(), g.holder(),
						g.fencing(), 0, g.licenseLine(), g.hostIds())),
				changing("endless time to live", g -> changed(g, g.requestId(), g.lease(), g.feature(), g.count(), g.holder(),
						g.fencing(), Long.MAX_VALUE, g.licenseLine(), g.hostIds())));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("mismatches")
	void whatIsSignedButNotTheAnswerIsRefused(String name, UnaryOperator<LeaseGrant> change) {
		LeaseGrant grant = service.sign(change.apply(service.unsigned(REQUEST, 42)));
		assertEquals("CAS-0711", codeOf(check(trusting(service)).ofCheckout(REQUEST, grant)));
	}

	static Stream<Arguments> licences() {
		return Stream.of(
				line("the publisher signed another count", grant -> grant.licenseLine().replace(" 10 ", " 99 ")),
				line("it is not signed",
						grant -> FeatureLine.increment("desktopAdvP", "castellan", "10.1").seats(10).build().text()),
				line("it is about another feature", grant -> service.line("spatialAnalystP", 10, Expiry.never())),
				line("it ended", grant -> service.line("desktopAdvP", 10, Expiry.on(TODAY.minusDays(3)))),
				line("it has not begun", grant -> service.sign(
						FeatureLine.increment("desktopAdvP", "castellan", "10.1").seats(10).starts(TODAY.plusDays(3)))),
				line("another publisher signed it", grant -> otherService.line("desktopAdvP", 10, Expiry.never())),
				line("it is no line", grant -> "nonsense"), line("it is empty", grant -> ""),
				line("it is a comment", grant -> "# INCREMENT desktopAdvP castellan 10.1 permanent 10"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("licences")
	void aLeaseThatNoTrustedLineGivesIsRefused(String name, LineOf line) {
		LeaseGrant honest = service.unsigned(REQUEST, 42);
		LeaseGrant grant = service.sign(changed(honest, honest.requestId(), honest.lease(), honest.feature(),
				honest.count(), honest.holder(), honest.fencing(), honest.ttlMillis(), line.of(honest), honest.hostIds()));
		assertEquals("CAS-0712", codeOf(check(trusting(service)).ofCheckout(REQUEST, grant)));
	}

	@ParameterizedTest
	@MethodSource
	void theLinesSignatureCoversTheMachine(List<String> hostIds) {
		LeaseGrant honest = service.unsigned(REQUEST, 42);
		LeaseGrant grant = service.sign(changed(honest, honest.requestId(), honest.lease(), honest.feature(),
				honest.count(), honest.holder(), honest.fencing(), honest.ttlMillis(), honest.licenseLine(), hostIds));
		assertEquals("CAS-0712", codeOf(check(trusting(service)).ofCheckout(REQUEST, grant)));
	}

	static Stream<List<String>> theLinesSignatureCoversTheMachine() {
		return Stream.of(List.of(), List.of("0242ac150004"), List.of("ANY"), List.of("0242ac150003", "0242ac150004"),
				List.of("no host id"), List.of("0242ac150003\nVENDOR x"));
	}

	@Test
	void lastDayCountsAndTheDayAfterInAnotherZoneToo() {
		for (int days : List.of(0, -1)) {
			LeaseGrant honest = service.unsigned(REQUEST, 42);
			LeaseGrant grant = service.sign(changed(honest, honest.requestId(), honest.lease(), honest.feature(),
					honest.count(), honest.holder(), honest.fencing(), honest.ttlMillis(),
					service.line("desktopAdvP", 10, Expiry.on(TODAY.plusDays(days))), honest.hostIds()));
			assertEquals(Optional.empty(), check(trusting(service)).ofCheckout(REQUEST, grant), days + " days");
		}
	}

	@Test
	void whatAnotherServiceSignedIsRefused() {
		assertEquals("CAS-0710", codeOf(check(new PublisherTrust.AsTheService()).ofCheckout(REQUEST,
				otherService.grant(REQUEST, 42))));
	}

	@Test
	void whatWasChangedAfterItWasSignedIsRefused() {
		LeaseGrant signed = service.grant(REQUEST, 42);
		LeaseGrant longer = changed(signed, signed.requestId(), signed.lease(), signed.feature(), signed.count(),
				signed.holder(), signed.fencing(), signed.ttlMillis() + 1, signed.licenseLine(), signed.hostIds())
				.withSignature(signed.signature());
		assertEquals("CAS-0710", codeOf(check(trusting(service)).ofCheckout(REQUEST, longer)));
		assertEquals("CAS-0710",
				codeOf(check(trusting(service)).ofCheckout(REQUEST, signed.withSignature("no base64!"))));
	}

	@Test
	void aToolBelievesWhomTheServiceBelieves() {
		assertEquals(Optional.empty(),
				check(new PublisherTrust.AsTheService()).ofCheckout(REQUEST, service.grant(REQUEST, 42)));
		assertEquals("CAS-0712", codeOf(check(new PublisherTrust.Only(TrustedPublishers.none())).ofCheckout(REQUEST,
				service.grant(REQUEST, 42))));
	}

	/** Makes the line of a lease. */
	@FunctionalInterface
	interface LineOf {
		String of(LeaseGrant honest);
	}

	private static Arguments changing(String name, UnaryOperator<LeaseGrant> change) {
		return Arguments.of(name, change);
	}

	private static Arguments line(String name, LineOf line) {
		return Arguments.of(name, line);
	}

	private static PublisherTrust trusting(SigningService trusted) {
		return new PublisherTrust.Only(trusted.publishers());
	}

	private static GrantCheck check(PublisherTrust trust) {
		KnownServer server = new KnownServer(ServerAddress.of(27000, "licsrv01"), "service-1", "licsrv01", "AA",
				service.leaseKey(), Optional.empty(), Optional.empty());
		try {
			// the day may change while this runs
			return new GrantCheck(server, trust, InstantSource.fixed(NOW));
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	private static String codeOf(Optional<Problem> problem) {
		return problem.map(Problem::code).orElse("none");
	}

	private static LeaseGrant changed(LeaseGrant grant, String requestId, String lease, String feature, int count,
			Holder holder, long fencing, long ttlMillis, String licenseLine, List<String> hostIds) {
		Instant since = grant.since();
		return new LeaseGrant(lease, requestId, feature, count, holder, fencing, grant.seal(), since, ttlMillis, grant.ends(),
				licenseLine, hostIds, grant.publisher(), "");
	}
}
