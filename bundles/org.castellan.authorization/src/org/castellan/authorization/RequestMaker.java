// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.castellan.core.host.HostId;
import org.castellan.core.host.HostIdType;
import org.castellan.core.host.MachineId;
import org.castellan.crypto.MachineKey;

/** Makes the requests of one machine, or finds the one that asks the same already. */
final class RequestMaker {

	private static final String NAMELESS = "?";

	private final StorageView view;
	private final MachineKey key;
	private final TargetKind target;
	private final Instant now;

	RequestMaker(StorageView view, MachineKey key, TargetKind target, Instant now) {
		this.view = view;
		this.key = key;
		this.target = target;
		this.now = now.truncatedTo(ChronoUnit.SECONDS);
	}

	/** The pending request that asks the same, if an answer to it would still fit this machine. */
	Optional<AuthorizationRequest> pending(RequestDraft draft) {
		Set<Item> items = Set.copyOf(draft.items());
		return view.pending().stream()
				.filter(request -> request.kind() == draft.kind() && Set.copyOf(request.items()).equals(items))
				.filter(request -> request.kind() == RequestKind.DEAUTHORIZE
						|| view.machine().has(request.machine().bindingHostIds().getFirst()))
				.findFirst();
	}

	/** Nobody answers a request from the future; when the clock was set right, it gets a true date and keeps its id. */
	AuthorizationRequest dated(AuthorizationRequest request) {
		return !Clocks.isAfter(request.created(), now) ? request
				: new AuthorizationRequest(request.id(), request.kind(), now, request.target(), request.machine(),
						request.items(), request.contact(), request.held(), "").signedBy(key);
	}

	AuthorizationRequest make(UUID id, RequestDraft draft) {
		return new AuthorizationRequest(id, draft.kind(), now, target, machine(), draft.items(), draft.contact(),
				view.held(draft.items()), "").signedBy(key);
	}

	private Machine machine() {
		List<HostId> hostIds = view.machine().ids().stream().map(MachineId::id).filter(Lines::isHostId)
				.limit(Machine.MOST_HOST_IDS).toList();
		String name = hostIds.stream().filter(hostId -> hostId.type() == HostIdType.HOSTNAME).map(HostId::value)
				.findFirst().orElse(NAMELESS);
		return new Machine(Lines.mended(name), hostIds, key.publicKey());
	}
}
