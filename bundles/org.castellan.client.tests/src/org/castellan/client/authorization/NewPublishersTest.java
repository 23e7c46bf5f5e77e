// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.castellan.authorization.StoragePlace;
import org.castellan.client.ServiceRefusedException;
import org.castellan.client.site.SiteProblem;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.host.MachineId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishers that a machine is to trust, if what comes is of them. */
class NewPublishersTest {

	@TempDir
	private Path directory;
	private final SettableTime time = SettableTime.standard();
	private final SingleUseVendor vendor = new SingleUseVendor(PublisherKey.forTrial("Example Publisher", time), time);
	private final AuthorizationDraft draft = new AuthorizationDraft(UUID.randomUUID().toString(),
			AuthorizationDraft.AUTHORIZE, List.of(new AuthorizationItem("ESU123456789", 1)), Map.of());
	private final List<String> trusted = new ArrayList<>();
	private final List<String> failing = new ArrayList<>();
	private WorkstationTarget target;

	@BeforeEach
	void open() {
		MachineIds machine = new MachineIds(List.of(new MachineId(SingleUseVendor.HOST, Set.of(), "test", "")), List.of(), List.of());
		target = new WorkstationTarget("a workstation", StoragePlace.only(directory.resolve("storage")), () -> machine, time);
	}

	@Test
	void itIsTrustedTogetherWithItsAnswer() throws ProblemException, InterruptedException {
		ResponseResult unknown = new AuthorizeOperation(target, vendor::answer).run(draft, Progress.none());
		assertEquals(List.of("CAS-1145"), unknown.problems().stream().map(Problem::code).toList());
		assertFalse(trustsSomebody());
		assertTrue(run(vendor.key(), vendor::answer).applied());
		assertTrue(trustsSomebody());
	}

	@Test
	void nobodyIsTrustedForARequestThatIsRefused() {
		assertThrows(ServiceRefusedException.class, () -> run(vendor.key(), request -> {
			throw new ServiceRefusedException(409, List.of(SiteProblem.NOT_REACHABLE.problem("site", "s", "cause", "c")));
		}));
		assertFalse(trustsSomebody());
	}

	@Test
	void nobodyIsTrustedForTheAnswerOfAnotherPublisher() throws ProblemException, InterruptedException {
		ResponseResult result = run(PublisherKey.forTrial("Somebody", time), vendor::answer);
		assertEquals(List.of("CAS-1145"), result.problems().stream().map(Problem::code).toList());
		assertFalse(trustsSomebody());
	}

	@Test
	void nobodyIsTrustedForAnAnswerThatCannotBeApplied() throws ProblemException, InterruptedException {
		ResponseResult late = run(vendor.key(), request -> {
			byte[] answer = vendor.answer(request);
			time.advance(Duration.ofDays(31));
			return answer;
		});
		assertEquals(List.of("CAS-1151"), late.problems().stream().map(Problem::code).toList());
		assertFalse(trustsSomebody());
	}

	@Test
	void nobodyIsTrustedForAFileThatTheMachineDoesNotTake() throws ProblemException, InterruptedException {
		NewPublishers.of(vendor.key().publisher(), time).introduceLicense(target, vendor.license().getBytes(StandardCharsets.UTF_8));
		assertFalse(trustsSomebody());
	}

	@Test
	void aLineThatIsOverIsNoReasonNotToTrust() throws ProblemException, InterruptedException {
		String file = vendor.license() + vendor.license(Expiry.on(today().minusDays(2)));
		introduceLicense(file, vendor.key());
		assertEquals(List.of("Example Publisher"), trusted);
	}

	@Test
	void eachOfSeveralIsTrustedTogetherWithItsLines() throws ProblemException, InterruptedException {
		PublisherKey second = PublisherKey.forTrial("Second", time);
		String file = vendor.license() + new SingleUseVendor(second, time).license(Expiry.on(today().plusDays(365)));
		introduceLicense(file, vendor.key());
		assertEquals(List.of(), trusted, "of one alone the file cannot be applied");
		introduceLicense(file, second, PublisherKey.forTrial("Third", time), vendor.key());
		assertEquals(List.of("Second", "Example Publisher"), trusted, "the third has signed nothing");
	}

	/** The machine is told singly, so of two it may know one. */
	@Test
	void whoIsTrustedAlreadyIsToldWhereAnotherFails() throws ProblemException, InterruptedException {
		PublisherKey second = PublisherKey.forTrial("Second", time);
		String file = vendor.license() + new SingleUseVendor(second, time).license(Expiry.on(today().plusDays(365)));
		failing.add("Second");
		ProblemException alone = assertThrows(ProblemException.class, () -> introduceLicense(file, second, vendor.key()));
		assertEquals("CAS-0753", alone.problem().code(), "nobody is trusted yet");
		assertEquals(List.of(), trusted);
		Problem inPart = assertThrows(ProblemException.class, () -> introduceLicense(file, vendor.key(), second)).problem();
		assertEquals("CAS-0755", inPart.code());
		assertEquals(List.of("Example Publisher", "Second", "CAS-0753"),
				Stream.of("trusted", "failed", "code").map(inPart.details()::get).toList());
		assertEquals(List.of("Example Publisher"), trusted);
		failing.clear();
		introduceLicense(file, vendor.key(), second);
		assertEquals(Set.of("Example Publisher", "Second"), Set.copyOf(trusted), "the same again does the rest");
	}

	@Test
	void nobodyIsTrustedBesideAChangedLine() {
		PublisherKey second = PublisherKey.forTrial("Second", time);
		String file = vendor.license() + new SingleUseVendor(second, time).license().replace("2025.1", "2026.1");
		ProblemException changed = assertThrows(ProblemException.class, () -> introduceLicense(file, vendor.key(), second));
		assertEquals("CAS-0203", changed.problem().code());
		assertEquals(List.of(), trusted);
	}

	@Test
	void ofSeveralOnlyTheOneThatAnswersIsTrusted() throws ProblemException, InterruptedException {
		PublisherKey second = PublisherKey.forTrial("Second", time);
		assertTrue(new AuthorizeOperation(target, vendor::answer,
				Optional.of(new NewPublishers(List.of(second.publisher(), vendor.key().publisher()), time)))
				.run(draft, Progress.none()).applied());
		ResponseResult ofSecond = new AuthorizeOperation(target, new SingleUseVendor(second, time)::answer)
				.run(new AuthorizationDraft(UUID.randomUUID().toString(), AuthorizationDraft.AUTHORIZE,
						List.of(new AuthorizationItem("ESU987654321", 1)), Map.of()), Progress.none());
		assertEquals(List.of("CAS-1145"), ofSecond.problems().stream().map(Problem::code).toList());
	}

	private void introduceLicense(String file, PublisherKey... named) throws ProblemException, InterruptedException {
		LicenseCheck ofNobody = LicenseCheck.anywhere(new TrustedPublishers(List.of(), time), today());
		AuthorizationTarget machine = new KeptRequests() {
			@Override
			public AuthorizationResult checkLicense(byte[] content) {
				return new AuthorizationResult(false, List.of(), ofNobody.check(LicenseFile.parse(content)).problems());
			}

			@Override
			public void trust(byte[] certificate) throws ProblemException {
				String name = assertDoesNotThrow(() -> Publisher.parse(certificate, "test")).name();
				if (failing.contains(name)) {
					throw new ProblemException(TargetProblem.PUBLISHERS_UNUSABLE.problem("folder", "f", "reason", "r"));
				}
				trusted.add(name);
			}
		};
		new NewPublishers(Stream.of(named).map(PublisherKey::publisher).toList(), time).introduceLicense(machine,
				file.getBytes(StandardCharsets.UTF_8));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
	}

	private ResponseResult run(PublisherKey trusted, Responder responder) throws ProblemException, InterruptedException {
		return new AuthorizeOperation(target, responder, Optional.of(NewPublishers.of(trusted.publisher(), time))).run(draft,
				Progress.none());
	}

	private boolean trustsSomebody() {
		return Files.exists(directory.resolve("storage").resolve("publishers"));
	}
}
