// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.StoragePlace;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.client.internal.MachineLicense;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;

/**
 * Whether this machine is authorized for itself, without any server: {@code SingleUse.ofUser(vendor).check("cityengadv")}.
 * What counts is proved on the spot, by the publisher's signature, the machine's host ids and the day; nothing is changed,
 * and nothing sent.
 */
public final class SingleUse {

	private static final String VARIABLE = "CASTELLAN_AUTHORIZATIONS";

	private final StoragePlace place;
	private final Supplier<MachineIds> machine;
	private final TrustedPublishers publishers;
	private final InstantSource time;

	/**
	 * @param place      of the workstation's trusted storage
	 * @param publishers whose licences count: an application names its vendor's certificate, built in
	 */
	public SingleUse(StoragePlace place, Supplier<MachineIds> machine, TrustedPublishers publishers, InstantSource time) {
		this.place = Objects.requireNonNull(place);
		this.machine = Objects.requireNonNull(machine);
		this.publishers = Objects.requireNonNull(publishers);
		this.time = Objects.requireNonNull(time);
	}

	/** For the user who runs this program, on this machine. */
	public static SingleUse ofUser(TrustedPublishers publishers) {
		return new SingleUse(place(System.getenv()), MachineIds::ofThisMachine, publishers, InstantSource.system());
	}

	/**
	 * Where the storage of a user lies whose environment has these variables: where {@code CASTELLAN_AUTHORIZATIONS} says,
	 * else among what programs remember. Its second copy lies among the user's data, which is another directory.
	 */
	public static StoragePlace place(Map<String, String> environment) {
		UserDirectories own = UserDirectories.of(environment);
		Path directory = Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isBlank()).map(Path::of)
				.orElseGet(() -> own.state().resolve("authorizations"));
		return StoragePlace.of(directory, own.data());
	}

	/** Whether the machine may use the feature now. Takes some 0.2 s the first time, for the host ids. */
	public SingleUseOutcome check(String feature) {
		if (!TrustedStorage.exists(place.directory())) {
			return new SingleUseOutcome.NotAuthorized(AuthorizationProblem.NOT_AUTHORIZED.problem("feature", feature));
		}
		try {
			MachineIds ids = machine.get();
			TrustedStorage storage = TrustedStorage.open(place, TargetKind.WORKSTATION, () -> ids, () -> publishers, time);
			Optional<Problem> clock = storage.clockProblem();
			return clock.isPresent() ? new SingleUseOutcome.Unknown(clock.get()) : check(storage, ids, feature);
		} catch (ProblemException e) {
			return new SingleUseOutcome.Unknown(e.problem());
		}
	}

	private SingleUseOutcome check(TrustedStorage storage, MachineIds ids, String feature) throws ProblemException {
		LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
		List<SingleUseOutcome> found = storage.licenses().stream()
				.flatMap(held -> new MachineLicense(held, ids, publishers, today).judge(feature).stream()).toList();
		Optional<SingleUseOutcome> best = found.stream().filter(SingleUseOutcome.Authorized.class::isInstance).findFirst()
				.or(() -> found.stream().findFirst());
		return best.isPresent() ? best.get() : new SingleUseOutcome.NotAuthorized(whyNone(storage, feature));
	}

	/** An authorization that does not count any more says why. */
	private static Problem whyNone(TrustedStorage storage, String feature) throws ProblemException {
		boolean isHeld = storage.activations().stream()
				.anyMatch(activation -> activation.feature().equals(feature) && !activation.trusted());
		return storage.problems().stream().filter(problem -> isHeld).findFirst()
				.orElseGet(() -> AuthorizationProblem.NOT_AUTHORIZED.problem("feature", feature));
	}
}
