// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.castellan.authorization.SeatsGate;
import org.castellan.authorization.StorageDesk;
import org.castellan.authorization.StoragePlace;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.client.SingleUse;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.machine.MachineIds;

/**
 * This workstation as a target: its trusted storage, for single use. For example
 * {@code WorkstationTarget.ofUser("This workstation")}. The storage is opened by the first question that needs it.
 */
public final class WorkstationTarget implements AuthorizationTarget {

	private static final String PUBLISHERS = "publishers";

	private final String name;
	private final StoragePlace place;
	private final Supplier<MachineIds> machine;
	private final InstantSource time;
	private final PublisherFolder publishers;

	/**
	 * @param name  what a person calls it
	 * @param place of the trusted storage; the certificates of trusted publishers lie in a folder in its directory
	 */
	public WorkstationTarget(String name, StoragePlace place, Supplier<MachineIds> machine, InstantSource time) {
		this.name = Objects.requireNonNull(name);
		this.place = Objects.requireNonNull(place);
		this.machine = Objects.requireNonNull(machine);
		this.time = Objects.requireNonNull(time);
		publishers = new PublisherFolder(place.directory().resolve(PUBLISHERS), time);
	}

	/** Where the variable {@code CASTELLAN_AUTHORIZATIONS} says, else in the user's own directories. */
	public static WorkstationTarget ofUser(String name) {
		return of(name, System.getenv());
	}

	/** As {@link #ofUser} for a user whose environment has these variables. */
	public static WorkstationTarget of(String name, Map<String, String> environment) {
		return new WorkstationTarget(name, SingleUse.place(environment), MachineIds::ofThisMachine,
				InstantSource.system());
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public boolean isWorkstation() {
		return true;
	}

	/** Looking makes no storage where there is none. */
	@Override
	public AuthorizationStatus status() throws ProblemException {
		return TrustedStorage.exists(place.directory()) ? desk().status()
				: new AuthorizationStatus(List.of(), List.of(), false, TrustedStorage.gone(place).stream().toList());
	}

	@Override
	public HostIdList hostIds() {
		return machine.get().info();
	}

	@Override
	public PreparedRequest prepare(AuthorizationDraft draft) throws ProblemException {
		return desk().prepare(draft, SeatsGate.OPEN);
	}

	@Override
	public PreparedRequest request(String id) throws ProblemException {
		return desk().request(id);
	}

	@Override
	public void cancel(String id) throws ProblemException {
		desk().cancel(id);
	}

	@Override
	public ResponseResult check(byte[] response) throws ProblemException {
		return desk().check(response);
	}

	@Override
	public ResponseResult apply(byte[] response) throws ProblemException {
		return desk().apply(response);
	}

	@Override
	public AuthorizationResult checkLicense(byte[] file) {
		return new AuthorizationResult(false, List.of(), List.of(TargetProblem.LICENSE_ON_WORKSTATION.problem()));
	}

	@Override
	public AuthorizationResult applyLicense(byte[] file) {
		return checkLicense(file);
	}

	/** Nothing keeps what was read. */
	@Override
	public AuthorizationResult reread() {
		return new AuthorizationResult(true, List.of(), List.of());
	}

	@Override
	public void trust(byte[] certificate) throws ProblemException {
		publishers.add(Publisher.parse(certificate, name));
	}

	private StorageDesk desk() throws ProblemException {
		return new StorageDesk(TrustedStorage.open(place, TargetKind.WORKSTATION, machine, publishers::read, time));
	}
}
