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
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseProblem;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
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

	public LicenseReading(Home home, Supplier<MachineIds> machine, InstantSource time, ZoneId zone) {
		this.publishers = new PublisherFolder(home, time);
		this.licenses = new LicenseFolder(home);
		this.machine = machine;
		this.time = time;
		this.zone = zone;
	}

	public LicenseState read() throws ProblemException {
		PublisherFolder.Content trusted = publishers.read();
		List<StoredFile> files = licenses.read(check(trusted.publishers()));
		List<Problem> findings = new ArrayList<>(trusted.findings());
		if (!files.isEmpty() && machine.get().ids().isEmpty()) {
			findings.add(ServiceProblem.HOST_IDS_UNREADABLE.problem("reason",
					machine.get().problems().stream().findFirst().map(Problem::what).orElse("The system tells none.")));
		}
		files.forEach(file -> findings.addAll(findings(file)));
		return new LicenseState(trusted.publishers(), files,
				new SeatCalculation(trusted.publishers(), zone).pools(files), findings);
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
		return LicenseCheck.on(machine.get()::has, state.publishers(), today).check(file);
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
