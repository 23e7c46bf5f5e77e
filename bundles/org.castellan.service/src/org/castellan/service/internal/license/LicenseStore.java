// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
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
	private final ReentrantLock changing = new ReentrantLock();
	private volatile LicenseState state;

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

	/** Reads everything again and lets the ledger follow. */
	public AuthorizationResult reread() throws ProblemException, InterruptedException {
		exclusively(() -> apply(reading.read()));
		return new AuthorizationResult(state.files().stream().allMatch(StoredFile::counts), features(),
				state.findings());
	}

	/** One step of a change that nobody else interrupts. */
	interface Change {
		void make() throws ProblemException, InterruptedException;
	}

	void exclusively(Change change) throws ProblemException, InterruptedException {
		changing.lockInterruptibly();
		try {
			change.make();
		} finally {
			changing.unlock();
		}
	}

	/**
	 * What was read counts from now on, if it takes no seat from anyone who holds it; the ledger decides both in one step.
	 *
	 * @throws ProblemException with who holds the seats; nothing changes then
	 */
	void withdrawTo(LicenseState read) throws ProblemException, InterruptedException {
		if (!Set.copyOf(read.definitions()).equals(counted())) {
			desk.withdraw(read.definitions());
		}
		counts(read);
	}

	/** What was read becomes what counts, or, if the ledger does not take it, nothing changes. */
	void apply(LicenseState read) throws ProblemException, InterruptedException {
		register.announce(read.pools());
		if (!Set.copyOf(read.definitions()).equals(counted())) {
			desk.ask(new Command.InstallLicenses(RequestId.of(UUID.randomUUID().toString()), read.definitions()));
		}
		counts(read);
	}

	private void counts(LicenseState read) {
		register.set(read.pools());
		state = read;
		onChange.run();
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
		return state.files().stream().filter(StoredFile::counts)
				.flatMap(file -> Authorizations.features(file.file()).stream()).toList();
	}

	public List<PublisherInfo> publishers() {
		return state.publishers().publishers().stream().map(Publisher::info).toList();
	}

	public List<Problem> findings() {
		return state.findings();
	}
}
