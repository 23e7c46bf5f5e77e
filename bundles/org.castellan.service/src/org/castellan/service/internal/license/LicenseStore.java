// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.authorization.HeldLicense;
import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.ledger.Command;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolView;
import org.castellan.ledger.RequestId;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.internal.seats.LedgerDesk;

/**
 * Keeps three things the same: the licence files in the home, what the ledger counts, and what holders are shown. The
 * files are the truth: a file is written first and the ledger follows, so a crash between the two is mended by the next
 * {@link #reread}, and every start does one. One change at a time.
 */
public final class LicenseStore {

	private final LicenseReading reading;
	private final LicenseRegister register;
	private final SeatLedger ledger;
	private final LedgerDesk desk;
	private final Runnable onChange;
	/** Taken before that of the trusted storage, never after it. */
	private final ReentrantLock changing = new ReentrantLock();
	private volatile LicenseState state;
	private volatile boolean inLine;

	/**
	 * @param first    as {@link LicenseReading#read} read it while the ledger was being opened
	 * @param onChange told after each change
	 */
	public LicenseStore(LicenseReading reading, LicenseState first, LicenseRegister register, SeatLedger ledger,
			LedgerDesk desk, Runnable onChange) {
		this.reading = reading;
		this.register = register;
		this.ledger = ledger;
		this.desk = desk;
		this.onChange = onChange;
		this.state = first;
	}

	/** Lets the ledger and the holders see what was read first. */
	public void begin() throws ProblemException, InterruptedException {
		exclusively(() -> apply(state));
	}

	/** Reads everything again and lets the ledger follow. To be called exclusively. */
	public void follow() throws ProblemException, InterruptedException {
		apply(reading.read());
	}

	/** Reads everything again and lets the ledger follow. */
	public AuthorizationResult reread() throws ProblemException, InterruptedException {
		exclusively(this::follow);
		return new AuthorizationResult(state.files().stream().allMatch(StoredFile::counts), features(),
				state.findings());
	}

	/** One step of a change. */
	@FunctionalInterface
	interface Step {
		void take() throws ProblemException, InterruptedException;
	}

	/** A change and what came of it. */
	@FunctionalInterface
	public interface Change<T> {
		T make() throws ProblemException, InterruptedException;
	}

	void exclusively(Step step) throws ProblemException, InterruptedException {
		exclusively(() -> {
			step.take();
			return state;
		});
	}

	/** Makes a change that nobody else interrupts. */
	public <T> T exclusively(Change<T> change) throws ProblemException, InterruptedException {
		changing.lockInterruptibly();
		try {
			return change.make();
		} finally {
			changing.unlock();
		}
	}

	/**
	 * If no seat is taken from anyone who holds it, of what was authorized by numbers only this counts from now on; the
	 * ledger decides both in one step. To be called exclusively.
	 *
	 * @throws ProblemException with who holds the seats; nothing changes then
	 */
	public void withdrawTo(List<HeldLicense> left) throws ProblemException, InterruptedException {
		LicenseState read = reading.with(state, left);
		change(read, () -> desk.withdraw(read.definitions()));
	}

	/** What was read becomes what counts, or, if the ledger does not take it, nothing changes. */
	void apply(LicenseState read) throws ProblemException, InterruptedException {
		register.announce(read.pools());
		change(read, () -> desk
				.ask(new Command.InstallLicenses(RequestId.of(UUID.randomUUID().toString()), read.definitions())));
	}

	private void change(LicenseState read, Step ledgerToo) throws ProblemException, InterruptedException {
		if (!Set.copyOf(read.definitions()).equals(counted())) {
			inLine = false;
			ledgerToo.take();
		}
		inLine = true;
		register.set(read.pools());
		state = read;
		onChange.run();
	}

	/** Whether the ledger is known to count what was read last. */
	public boolean isInLine() {
		return inLine;
	}

	private Set<PoolDefinition> counted() {
		return ledger.view().pools().stream().map(PoolView::definition)
				.filter(definition -> !definition.increments().isEmpty()).collect(Collectors.toSet());
	}

	LicenseState state() {
		return state;
	}

	/** The files that count. */
	public List<AuthorizationInfo> authorizations() {
		return state.files().stream().filter(StoredFile::counts).map(Authorizations::of).toList();
	}

	private List<AuthorizedFeature> features() {
		return Stream.concat(state.files().stream().filter(StoredFile::counts)
				.flatMap(file -> Authorizations.features(file.features()).stream()),
				state.activated().stream().filter(ActivatedLicense::counts)
						.flatMap(each -> Authorizations.features(each).stream())).toList();
	}

	/** Whether nothing counts at all. */
	public boolean isEmpty() {
		return state.pools().isEmpty();
	}

	public List<PublisherInfo> publishers() {
		return state.publishers().publishers().stream().map(Publisher::info).toList();
	}

	public List<Problem> findings() {
		return state.findings();
	}
}
