// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and responses as files. */
class TextsTest {

	private final SettableTime time = SettableTime.standard();
	private final PublisherKey publisher = PublisherKey.forTrial("Example Publisher", time);
	private final TrustedPublishers trusted = new TrustedPublishers(List.of(publisher.publisher()), time);
	private AuthorizationRequest request;
	private AuthorizationResponse response;
	private AuthorizationResponse passedOn;

	private MachineKey server;
	private MachineKey machine;

	@BeforeEach
	void make(@TempDir Path directory) throws ProblemException {
		server = MachineKey.openOrCreate(directory.resolve("a.key"));
		machine = MachineKey.openOrCreate(directory.resolve("b.key"));
		request = Sample.request(server, new Item(Sample.CONCURRENT, 10));
		response = Sample.answer(request, Sample.activated(Sample.CONCURRENT, 10, 4), publisher, time.instant());
		passedOn = passOn(new Activated(Sample.CONCURRENT, "desktopAdvP", "", 3, 1, "L4"), server);
	}

	@Test
	void whatIsPrintedReadsBackTheSame() throws ProblemException {
		assertEquals(request, AuthorizationRequest.parse(Sample.utf8(request.text())));
		assertEquals(response, AuthorizationResponse.parse(Sample.utf8(response.text())));
		assertEquals(passedOn, AuthorizationResponse.parse(Sample.utf8(passedOn.text())));
		assertEquals(List.of(), response.problems(trusted));
		assertEquals(List.of(), passedOn.problems(trusted));
	}

	@Test
	void otherLineEndsAndAByteOrderMarkDoNoHarm() throws ProblemException {
		assertEquals(request, AuthorizationRequest.parse(Sample.utf8(request.text().replace("\n", "\r\n"))));
		assertEquals(request, AuthorizationRequest.parse(Sample.utf8("\ufeff" + request.text())));
		assertEquals(passedOn, AuthorizationResponse.parse(Sample.utf8("\ufeff" + passedOn.text().replace("\n", "\r\n"))));
	}

	@Test
	void everyAlteredByteOfARequestIsRefused() {
		for (String form : List.of(request.text(), "\ufeff" + request.text().replace("\n", "\r\n"))) {
			assertTrue(isRequest(Sample.utf8(form)));
			assertEquals("", Alterations.firstAccepted(Sample.utf8(form), this::isRequest));
		}
	}

	@Test
	void whatIsCutShortOrHasMixedLineEndsIsRefused() {
		for (String form : List.of(request.text(), request.text().replace("\n", "\r\n"))) {
			assertEquals("", Alterations.firstAcceptedShortened(Sample.utf8(form), this::isRequest));
		}
		assertEquals("", Alterations.firstAcceptedShortened(Sample.utf8(response.text()), this::isResponse));
	}

	@Test
	void everyAlteredByteOfAResponseIsRefused() {
		for (String form : List.of(response.text(), response.text().replace("\n", "\r\n"), passedOn.text())) {
			assertEquals("", Alterations.firstAccepted(Sample.utf8(form), this::isResponse));
			assertTrue(isResponse(Sample.utf8(form)));
		}
	}

	@Test
	void anyBytesAtAllAreRefusedWithAProblem() {
		Random random = new Random(7);
		byte[] seed = Sample.utf8(passedOn.text());
		for (int i = 0; i < 3000; i++) {
			byte[] content = Arrays.copyOf(seed, random.nextInt(seed.length));
			for (int changes = 1 + random.nextInt(6); changes > 0 && content.length > 0; changes--) {
				content[random.nextInt(content.length)] = (byte) random.nextInt(256);
			}
			assertFalse(isResponse(content));
			assertFalse(isRequest(content));
			random.nextBytes(content);
			assertFalse(isResponse(content));
		}
	}

	@Test
	void whatIsChosenByMistakeIsNamed() {
		assertEquals("CAS-1143", Sample.code(() -> AuthorizationResponse.parse(Sample.utf8(request.text()))));
		assertEquals("CAS-1144", Sample.code(() -> AuthorizationResponse.parse(Sample.utf8("// User Information\n"))));
		assertEquals("CAS-1140", Sample.code(() -> AuthorizationResponse.parse(Sample.utf8("INCREMENT a b 1 2 3\n"))));
		assertEquals("CAS-1140", Sample.code(() -> AuthorizationResponse.parse(new byte[0])));
		assertEquals("CAS-1130", Sample.code(() -> AuthorizationRequest.parse(Sample.utf8(response.text()))));
		assertEquals("CAS-1133",
				Sample.code(() -> AuthorizationRequest.parse(Sample.utf8(request.text().replace("request 1", "request 2")))));
		assertEquals("CAS-1131",
				Sample.code(() -> AuthorizationRequest.parse(request.text().getBytes(StandardCharsets.ISO_8859_1))));
	}

	@Test
	void whatIsTooLargeIsNotRead() {
		assertEquals("CAS-1132", Sample.code(() -> AuthorizationRequest.parse(new byte[AuthorizationRequest.MAX_BYTES + 1])));
		assertEquals("CAS-1142",
				Sample.code(() -> AuthorizationResponse.parse(new byte[AuthorizationResponse.MAX_BYTES + 1])));
	}

	@Test
	void aPublisherThatIsNotInstalledIsToldApart() {
		assertEquals(List.of("CAS-1145"), Sample.codes(response.problems(TrustedPublishers.none())));
		time.advance(Duration.ofDays(200));
		assertEquals(List.of("CAS-1146"), Sample.codes(response.problems(trusted)));
		AuthorizationResponse other = AuthorizationResponse.of(request, response.answer(),
				PublisherKey.forTrial("Example Publisher", time));
		assertEquals(List.of("CAS-1145"), Sample.codes(other.problems(trusted)));
	}

	@Test
	void aLicenceServerCannotPassOnMoreThanItHolds() {
		for (Activated greedy : List.of(Sample.activated(Sample.CONCURRENT, 11, 4), Sample.activated(Sample.OTHER, 1, 4),
				Sample.activated(Sample.CONCURRENT, 3, 5))) {
			assertEquals(List.of("CAS-1158"), Sample.codes(passOn(greedy, server).problems(trusted)));
		}
	}

	@Test
	void onlyTheHolderOfTheEnclosedResponseCanPassItOn() {
		Activated three = Sample.activated(Sample.CONCURRENT, 3, 4);
		assertEquals(List.of(), Sample.codes(passOn(three, server).problems(trusted)));
		assertEquals(List.of("CAS-1141"), Sample.codes(passOn(three, machine).problems(trusted)));
	}

	@Test
	void nothingSecretShowsInWords() {
		for (Object each : List.of(request, response, passedOn, Sample.CONTACT, Sample.CONCURRENT,
				new Item(Sample.CONCURRENT, 1), request.held(), response.activated())) {
			assertFalse(each.toString().contains("123456789"), each.toString());
			assertFalse(each.toString().contains("example.org"), each.toString());
		}
	}

	private AuthorizationResponse passOn(Activated activated, MachineKey by) {
		AuthorizationRequest second = Sample.request(machine, new Item(Sample.CONCURRENT, 3));
		return AuthorizationResponse.passedOn(second, new Answer(time.instant(), time.instant().plusSeconds(60),
				List.of(Sample.HOST_B), List.of(activated), ""), List.of(response), by);
	}

	private boolean isRequest(byte[] content) {
		return Sample.code(() -> AuthorizationRequest.parse(content)).equals("accepted");
	}

	private boolean isResponse(byte[] content) {
		try {
			return AuthorizationResponse.parse(content).problems(trusted).isEmpty();
		} catch (ProblemException e) {
			return false;
		}
	}
}
