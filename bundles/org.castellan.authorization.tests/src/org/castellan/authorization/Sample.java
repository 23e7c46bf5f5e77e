// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.castellan.core.host.HostId;
import org.castellan.core.host.HostIdType;
import org.castellan.core.host.MachineId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.FeatureLineBuilder;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherKey;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;

/** Numbers, machines and answers as tests need them. */
final class Sample {

	static final AuthorizationNumber CONCURRENT = new AuthorizationNumber("EFL123456789");
	static final AuthorizationNumber OTHER = new AuthorizationNumber("EFL987654321-1010");
	static final AuthorizationNumber SINGLE = new AuthorizationNumber("ESU111222333");
	static final HostId HOST_A = HostId.parse("0242ac150003");
	static final HostId HOST_B = HostId.parse("0242ac150004");
	static final Contact CONTACT = ContactField.contact(field -> switch (field) {
		case FIRST_NAME -> "Zoë";
		case LAST_NAME -> "Łukasiewicz";
		case ORGANIZATION -> "Example 例 GmbH";
		case EMAIL -> "zoe@example.org";
		default -> "";
	});

	private Sample() {
	}

	static MachineIds machine(HostId... hostIds) {
		List<MachineId> ids = Stream.concat(Stream.of(hostIds),
				Stream.of(new HostId(HostIdType.HOSTNAME, "dallas")))
				.map(id -> new MachineId(id, Set.of(), "test", "")).toList();
		return new MachineIds(ids, List.of(), List.of());
	}

	static Supplier<MachineIds> machineOf(HostId... hostIds) {
		return () -> machine(hostIds);
	}

	static AuthorizationRequest request(MachineKey key, Item... items) {
		Machine machine = new Machine("dallas", List.of(HOST_A, HostId.parse("VM_UUID=564D1234")), key.publicKey());
		return new AuthorizationRequest(UUID.fromString("6f1c2d3e-0000-4000-8000-000000000001"), RequestKind.AUTHORIZE,
				SettableTime.START, TargetKind.SERVER, machine, List.of(items), CONTACT,
				List.of(new Held(OTHER, 3, 7)), "").signedBy(key);
	}

	/** A floating line, as a publisher's answer for a licence server has it. */
	static String floating(PublisherKey key, HostId hostId, Activated activated) {
		FeatureLine line = FeatureLine.increment(activated.feature(), "CASTELLAN", "10.1").seats(activated.count())
				.serial(activated.lineSerial()).build();
		return "SERVER this_host " + hostId + "\nVENDOR CASTELLAN\nUSE_SERVER\n"
				+ line.withSign(key.sign(line.signedText(List.of(hostId)))).text() + "\n";
	}

	/** A line for one machine, without a server. */
	static String nodeLocked(PublisherKey key, HostId hostId, Activated activated) {
		FeatureLineBuilder builder = FeatureLine.feature(activated.feature(), "CASTELLAN", "10.1")
				.hostIds(List.of(hostId)).serial(activated.lineSerial());
		FeatureLine line = builder.build();
		return new String(new LicenseFileBuilder().line(line.withSign(key.sign(line.signedText(List.of())))).build().bytes(),
				StandardCharsets.ISO_8859_1);
	}

	static Activated activated(AuthorizationNumber number, int count, long serial) {
		return new Activated(number, "desktopAdvP", "ArcGIS Pro Advanced", count, serial, "L" + serial);
	}

	/** A publisher's answer that gives a licence server the count of one number. */
	static AuthorizationResponse answer(AuthorizationRequest request, Activated activated, PublisherKey key, Instant now) {
		HostId hostId = request.machine().hostIds().getFirst();
		String license = activated.count() == 0 ? ""
				: request.target() == TargetKind.SERVER ? floating(key, hostId, activated) : nodeLocked(key, hostId, activated);
		return AuthorizationResponse.of(request,
				new Answer(now, now.plus(Duration.ofDays(30)), List.of(hostId), List.of(activated), license), key);
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The codes of problems, none of which tells a number. */
	static List<String> codes(List<Problem> problems) {
		for (AuthorizationNumber number : List.of(CONCURRENT, OTHER, SINGLE)) {
			assertFalse(problems.toString().contains(number.text()), () -> problems + " tells a number");
		}
		return problems.stream().map(Problem::code).toList();
	}

	/** The code that reading ends with, or {@code accepted}. */
	static String code(Reading reading) {
		try {
			reading.read();
			return "accepted";
		} catch (ProblemException e) {
			return e.problem().code();
		}
	}

	@FunctionalInterface
	interface Reading {
		void read() throws ProblemException;
	}
}
