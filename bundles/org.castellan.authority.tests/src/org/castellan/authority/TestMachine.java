// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.castellan.authorization.Activated;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.Contact;
import org.castellan.authorization.Held;
import org.castellan.authorization.Item;
import org.castellan.authorization.Machine;
import org.castellan.authorization.RequestKind;
import org.castellan.authorization.TargetKind;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;

/** A machine that asks, and remembers what it was told as a trusted storage does. */
public final class TestMachine {

	public static final Contact CONTACT = new Contact("Maria", "Secretperson", "Example Inc", "", "maria@example.org", "", "",
			"", "", "", "", "", "", "", "", "");

	private final MachineKey key;
	private final TargetKind target;
	private List<HostId> hostIds;
	private final List<Held> held = new ArrayList<>();

	private TestMachine(MachineKey key, TargetKind target, List<HostId> hostIds) {
		this.key = key;
		this.target = target;
		this.hostIds = hostIds;
	}

	/** @param hostIds best first */
	public static TestMachine server(String... hostIds) {
		return new TestMachine(newKey(), TargetKind.SERVER, Arrays.stream(hostIds).map(HostId::parse).toList());
	}

	public static TestMachine workstation(String hostId) {
		return new TestMachine(newKey(), TargetKind.WORKSTATION, List.of(HostId.parse(hostId)));
	}

	private static MachineKey newKey() {
		try {
			Path directory = Files.createTempDirectory("machine");
			MachineKey key = MachineKey.openOrCreate(directory.resolve("machine.key"));
			Files.delete(directory.resolve("machine.key"));
			Files.delete(directory);
			return key;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	public HostId hostId() {
		return hostIds.getFirst();
	}

	/** Gets other network cards, the best first. */
	public void changeHardware(String... others) {
		hostIds = Arrays.stream(others).map(HostId::parse).toList();
	}

	/** A copy of its storage as it is now, to be restored by whoever keeps it. */
	public TestMachine copy() {
		TestMachine copy = new TestMachine(key, target, hostIds);
		copy.held.addAll(held);
		return copy;
	}

	public byte[] request(RequestKind kind, Instant created, Item... items) {
		return request(UUID.randomUUID(), kind, created, items);
	}

	public byte[] request(UUID id, RequestKind kind, Instant created, Item... items) {
		AuthorizationRequest request = new AuthorizationRequest(id, kind, created.truncatedTo(ChronoUnit.SECONDS), target,
				new Machine("secretmachine", hostIds, key.publicKey()), List.of(items), CONTACT, held, "");
		return request.signedBy(key).text().getBytes(StandardCharsets.UTF_8);
	}

	/** Takes an answer to heart. */
	public AuthorizationResponse apply(String answer) throws ProblemException {
		AuthorizationResponse response = AuthorizationResponse.parse(answer.getBytes(StandardCharsets.UTF_8));
		for (Activated activated : response.activated()) {
			held.removeIf(holding -> holding.number().equals(activated.number()));
			held.add(new Held(activated.number(), activated.serial(), activated.count()));
		}
		return response;
	}

	public int held(AuthorizationNumber number) {
		return held.stream().filter(holding -> holding.number().equals(number)).mapToInt(Held::count).findFirst().orElse(0);
	}
}
