// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.castellan.authorization.Activated;
import org.castellan.authorization.Answer;
import org.castellan.authorization.ApplyOutcome;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.Contact;
import org.castellan.authorization.Item;
import org.castellan.authorization.PrepareOutcome;
import org.castellan.authorization.RequestDraft;
import org.castellan.authorization.StoragePlace;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.FeatureLineBuilder;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that is authorized for itself, offline. */
class SingleUseTest {

	private static final String FEATURE = "cityengadv";
	private static final AuthorizationNumber NUMBER = new AuthorizationNumber("ESU123456789");
	private static final HostId HOST = HostId.parse("0242ac150003");

	@TempDir
	private Path directory;
	private final SettableTime time = SettableTime.standard();
	private final PublisherKey publisher = PublisherKey.forTrial("Example Publisher", time);
	private TrustedPublishers trusted = new TrustedPublishers(List.of(publisher.publisher()), time);
	private MachineIds machine = machine(HOST);

	@Test
	void anAuthorizedMachineMayUseTheFeatureAndNoOther() throws ProblemException {
		authorize(line -> line.expires(Expiry.on(LocalDate.parse("2026-12-31"))));
		assertEquals(new SingleUseOutcome.Authorized(FEATURE, "2025.1", "Example Publisher", true,
				Expiry.on(LocalDate.parse("2026-12-31"))), check());
		assertEquals("CAS-1190", refusal(singleUse().check("cityengstd")));
	}

	@Test
	void aMachineWithoutAStorageIsNotAuthorizedAndNothingIsMade() {
		assertEquals("CAS-1190", refusal(check()));
		assertFalse(Files.exists(storage()));
	}

	@Test
	void anotherMachineIsNotAuthorizedByACopyOfTheStorage() throws ProblemException {
		authorize(UnaryOperator.identity());
		machine = machine(HostId.parse("0242ac150004"));
		assertEquals("CAS-1155", refusal(check()));
	}

	@Test
	void hostIdsThatCannotBeReadDoNotStopTheWork() throws ProblemException {
		authorize(UnaryOperator.identity());
		machine = machine();
		assertInstanceOf(SingleUseOutcome.Authorized.class, check());
	}

	@Test
	void anotherPublishersLicenceDoesNotCount() throws ProblemException {
		authorize(UnaryOperator.identity());
		trusted = new TrustedPublishers(List.of(PublisherKey.forTrial("Somebody", time).publisher()), time);
		assertEquals("CAS-1145", refusal(check()));
	}

	@Test
	void itEndsWithItsLastDay() throws ProblemException {
		authorize(line -> line.expires(Expiry.on(LocalDate.parse("2026-03-04"))));
		time.advance(Duration.ofDays(2));
		assertInstanceOf(SingleUseOutcome.Authorized.class, check());
		time.advance(Duration.ofDays(1));
		assertEquals("CAS-1191", refusal(check()));
	}

	@Test
	void itBeginsWithItsFirstDay() throws ProblemException {
		authorize(line -> line.starts(LocalDate.parse("2026-03-05")));
		assertEquals("CAS-1192", refusal(check()));
		time.advance(Duration.ofDays(3));
		assertInstanceOf(SingleUseOutcome.Authorized.class, check());
	}

	@Test
	void aClockSetBackIsTold() throws ProblemException {
		authorize(UnaryOperator.identity());
		time.advance(Duration.ofHours(-21));
		assertEquals("CAS-1152", assertInstanceOf(SingleUseOutcome.Unknown.class, check()).problem().code());
	}

	@Test
	void aStorageThatCannotBeReadIsNotTheSameAsNone() throws IOException, ProblemException {
		authorize(UnaryOperator.identity());
		Files.writeString(storage().resolve("storage.json"), "{}");
		assertEquals("CAS-1162", assertInstanceOf(SingleUseOutcome.Unknown.class, check()).problem().code());
		Files.delete(storage().resolve("storage.json"));
		assertEquals("CAS-1197", assertInstanceOf(SingleUseOutcome.Unknown.class, check()).problem().code());
	}

	@Test
	void aFileInPlaceOfTheStorageIsNotTheSameAsNone() throws IOException {
		Files.writeString(storage(), "something else");
		assertEquals("CAS-1198", assertInstanceOf(SingleUseOutcome.Unknown.class, check()).problem().code());
	}

	@Test
	void theStorageLiesWhereTheVariableSays() {
		assertEquals(Path.of("/srv/auth"), SingleUse.place(Map.of("CASTELLAN_AUTHORIZATIONS", "/srv/auth")).directory());
		assertEquals(Path.of("/s/castellan/authorizations"), SingleUse.place(Map.of("XDG_STATE_HOME", "/s")).directory());
	}

	private void authorize(UnaryOperator<FeatureLineBuilder> terms) throws ProblemException {
		TrustedStorage opened = TrustedStorage.open(storage(), TargetKind.WORKSTATION, () -> machine, () -> trusted, time);
		AuthorizationRequest request = assertInstanceOf(PrepareOutcome.Prepared.class,
				opened.prepare(RequestDraft.authorize(List.of(new Item(NUMBER, 1)), Contact.NONE))).request();
		FeatureLine line = terms.apply(FeatureLine.feature(FEATURE, "CASTELLAN", "2025.1").hostIds(List.of(HOST)))
				.serial("L1").build();
		String license = line.withSign(publisher.sign(line.signedText(List.of()))).text() + "\n";
		Answer answer = new Answer(time.instant(), time.instant().plus(Duration.ofDays(30)), List.of(HOST),
				List.of(new Activated(NUMBER, FEATURE, "CityEngine", 1, 1, "L1")), license);
		ApplyOutcome outcome = opened.apply(
				AuthorizationResponse.of(request, answer, publisher).text().getBytes(StandardCharsets.UTF_8));
		assertInstanceOf(ApplyOutcome.Applied.class, outcome, outcome::toString);
	}

	private SingleUseOutcome check() {
		return singleUse().check(FEATURE);
	}

	private SingleUse singleUse() {
		return new SingleUse(StoragePlace.only(storage()), () -> machine, trusted, time);
	}

	private Path storage() {
		return directory.resolve("authorizations");
	}

	private static String refusal(SingleUseOutcome outcome) {
		Problem problem = assertInstanceOf(SingleUseOutcome.NotAuthorized.class, outcome).problem();
		return problem.code();
	}

	private static MachineIds machine(HostId... hostIds) {
		return new MachineIds(List.of(hostIds).stream().map(id -> new MachineId(id, Set.of(), "test", "")).toList(), List.of(),
				List.of());
	}
}
