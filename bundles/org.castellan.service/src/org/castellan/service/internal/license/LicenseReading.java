// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.castellan.authorization.HeldLicense;
import org.castellan.authorization.StoragePlace;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseProblem;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import org.castellan.service.Home;
import org.castellan.service.ServiceProblem;

/**
 * Reads a home's publishers and licence files and judges them for this machine today. A file that does not pass does not
 * count, and is told. If the host ids of the machine cannot be read at all, files that were accepted before go on
 * counting: not being able to check is not the same as being wrong.
 */
public final class LicenseReading {

	private static final Set<String> WORTH_TELLING = Set.of(LicenseProblem.EXPIRED.code(),
			LicenseProblem.EXPIRES_SOON.code());

	private final PublisherFolder publishers;
	private final LicenseFolder licenses;
	private final Supplier<MachineIds> machine;
	private final InstantSource time;
	private final ZoneId zone;
	private final TrustedStorage storage;
	private volatile TrustedPublishers trusted = TrustedPublishers.none();

	/**
	 * @param secondCopies directory outside the home for the second copy of its trusted storage
	 * @throws ProblemException if the trusted storage of the home cannot be used
	 */
	public LicenseReading(Home home, Path secondCopies, Supplier<MachineIds> machine, InstantSource time, ZoneId zone)
			throws ProblemException {
		this.machine = machine;
		this.time = time;
		this.zone = zone;
		this.publishers = new PublisherFolder(home, time);
		this.licenses = new LicenseFolder(home);
		this.storage = TrustedStorage.open(StoragePlace.of(home.trustedStorageDirectory(), secondCopies),
				TargetKind.SERVER, machine, () -> trusted, time);
	}

	/** Where the home keeps what was authorized by numbers. */
	public TrustedStorage storage() {
		return storage;
	}

	public LicenseState read() throws ProblemException {
		PublisherFolder.Content trustedNow = publishers.read();
		trusted = trustedNow.publishers();
		return read(trustedNow, storage.licenses(), storage.problems());
	}

	/** What would count if the trusted storage held these licences; the rest as it was read last. */
	LicenseState with(LicenseState before, List<HeldLicense> held) {
		return state(before.publishers(), before.files(), judge(held, before.publishers()), before.findings());
	}

	private LicenseState read(PublisherFolder.Content trusted, List<HeldLicense> held, List<Problem> doubts)
			throws ProblemException {
		List<StoredFile> files = NamedUserFiles.withoutOverwritten(licenses.read(check(trusted.publishers())));
		List<Problem> findings = new ArrayList<>(trusted.findings());
		if (!files.isEmpty() && machine.get().ids().isEmpty()) {
			findings.add(ServiceProblem.HOST_IDS_UNREADABLE.problem("reason",
					machine.get().problems().stream().findFirst().map(Problem::what).orElse("The system tells none.")));
		}
		files.forEach(file -> findings.addAll(findings(file)));
		findings.addAll(doubts);
		storage.finding().ifPresent(findings::add);
		return state(trusted.publishers(), files, judge(held, trusted.publishers()), findings);
	}

	private LicenseState state(TrustedPublishers publishers, List<StoredFile> files, List<ActivatedLicense> activated,
			List<Problem> findings) {
		return new LicenseState(publishers, files, activated,
				new SeatCalculation(publishers, zone).pools(files, activated), findings);
	}

	/** The storage has judged which machine they are for. */
	private List<ActivatedLicense> judge(List<HeldLicense> held, TrustedPublishers publishers) {
		LicenseCheck check = LicenseCheck.anywhere(publishers, LocalDate.ofInstant(time.instant(), zone));
		return held.stream().map(license -> new ActivatedLicense(license, check.check(license.file()))).toList();
	}

	/** Trusts a publisher when it is read the next time. */
	public void trust(Path certificate) throws ProblemException {
		trust(Publisher.read(certificate));
	}

	void trust(Publisher publisher) throws ProblemException {
		publishers.add(publisher);
	}

	private LicenseCheck check(LineVerifier verifier) {
		MachineIds ids = machine.get();
		LocalDate today = LocalDate.ofInstant(time.instant(), zone);
		return ids.ids().isEmpty() ? LicenseCheck.anywhere(verifier, today)
				: LicenseCheck.on(ids::has, verifier, today);
	}

	/** Judges a file that is to be applied; a machine without host ids accepts none. */
	LicenseReport judge(LicenseFile file, LicenseState state) {
		LocalDate today = LocalDate.ofInstant(time.instant(), zone);
		return onItsOwn(file, LicenseCheck.on(machine.get()::has, state.publishers(), today).check(file));
	}

	/** A line that belongs into the trusted storage counts nothing as a file, else its seats could be given back and kept. */
	static LicenseReport onItsOwn(LicenseFile file, LicenseReport report) {
		List<Problem> problems = new ArrayList<>(report.problems());
		file.features().stream().filter(FeatureLine::isActivated).limit(1)
				.forEach(line -> problems.add(ServiceProblem.ACTIVATED_LINE.problem("line",
						Integer.toString(line.number()), "feature", line.name())));
		return problems.size() == report.problems().size() ? report : new LicenseReport(problems, report.verdicts());
	}

	private static List<Problem> findings(StoredFile file) {
		List<Problem> problems = file.report().problems();
		if (!file.counts()) {
			String reason = problems.stream().filter(Problem::isError).findFirst().map(Problem::message)
					.orElse("It holds no signed line.");
			return List.of(ServiceProblem.LICENSE_FILE_NOT_COUNTED.problem("file", file.name(), "reason", reason));
		}
		return problems.stream().filter(problem -> WORTH_TELLING.contains(problem.code())).toList();
	}
}
