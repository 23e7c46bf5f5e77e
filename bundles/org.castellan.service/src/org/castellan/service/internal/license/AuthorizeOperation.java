// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerdict;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.SeatProblem;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/**
 * Applies a licence file, whole or not at all. A file whose lines are all there already changes nothing; one that holds
 * all lines of an older file and more takes that file's place. What it says of named users of a feature
 * overwrites what was there.
 */
public final class AuthorizeOperation {

	private final LicenseStore store;
	private final LicenseReading reading;
	private final LicenseFolder folder;
	private final InstantSource time;
	private final ServiceLog log;

	public AuthorizeOperation(LicenseStore store, LicenseReading reading, Home home, InstantSource time,
			ServiceLog log) {
		this.store = store;
		this.reading = reading;
		this.folder = new LicenseFolder(home);
		this.time = time;
		this.log = log;
	}

	/**
	 * @return what became of it; also when it was refused
	 * @throws ProblemException if the disk or the ledger failed
	 */
	public AuthorizationResult authorize(byte[] content) throws ProblemException, InterruptedException {
		LicenseFile file = LicenseFile.parse(content);
		LicenseReport report = reading.judge(file, store.state());
		if (!report.isApplicable()) {
			refused(report);
			return new AuthorizationResult(false, Authorizations.features(file.features()), report.problems());
		}
		List<Problem> told = told(report);
		store.exclusively(() -> apply(content, report));
		return new AuthorizationResult(true, Authorizations.features(file.features()), told);
	}

	/** Says what would become of a file, and changes nothing. */
	public AuthorizationResult check(byte[] content) {
		LicenseFile file = LicenseFile.parse(content);
		return new AuthorizationResult(false, Authorizations.features(file.features()),
				told(reading.judge(file, store.state())));
	}

	private List<Problem> told(LicenseReport report) {
		return Stream.concat(report.problems().stream(),
				NamedUserFiles.overwritten(report, store.state().files()).stream()).toList();
	}

	private void apply(byte[] content, LicenseReport report) throws ProblemException, InterruptedException {
		Set<String> lines = lines(report);
		if (store.state().files().stream().anyMatch(file -> file.counts() && lines(file.report()).containsAll(lines))) {
			store.apply(store.state());
			return;
		}
		String name = folder.add(content, time.instant());
		List<StoredFile> before = store.state().files().stream().filter(StoredFile::counts).toList();
		try {
			store.apply(reading.read());
		} catch (ProblemException e) {
			takeBack(name, e.problem());
			throw e;
		}
		Set<String> still = store.state().files().stream().map(StoredFile::name).collect(Collectors.toSet());
		remove(before.stream().filter(file -> !still.contains(file.name())
				|| !file.name().equals(name) && lines.containsAll(lines(file.report()))).toList());
		log.add(LogKinds.AUTHORIZED, "The licence file " + name + " counts from now on",
				Map.of("file", name, "features", features(report)));
	}

	/** A line is the same line wherever its signature is the same. */
	private static Set<String> lines(LicenseReport report) {
		return report.trusted().stream().map(LineVerdict.Trusted::line)
				.map(line -> line.name() + " " + line.sign().orElse("").replaceAll("\\s", "")).collect(Collectors.toSet());
	}

	/** Where it is not known what the ledger did, the file stays: asking again, or a re-read, brings both together. */
	private void takeBack(String name, Problem why) throws ProblemException {
		if (!why.code().equals(SeatProblem.OUTCOME_UNKNOWN.code())) {
			folder.remove(name);
		}
	}

	/** Their lines are copies now, and copies count once, so it does not matter when they go. */
	private void remove(List<StoredFile> replaced) throws ProblemException, InterruptedException {
		for (StoredFile file : replaced) {
			folder.remove(file.name());
		}
		if (!replaced.isEmpty()) {
			store.apply(reading.read());
		}
	}

	private void refused(LicenseReport report) {
		Set<String> codes = new HashSet<>();
		report.problems().stream().filter(Problem::isError).forEach(problem -> codes.add(problem.code()));
		log.add(LogKinds.REFUSED, "A licence file was refused",
				Map.of("codes", String.join(" ", codes.stream().sorted().toList())));
	}

	private static String features(LicenseReport report) {
		return report.trusted().stream().map(verdict -> verdict.line().name()).distinct().limit(20)
				.collect(Collectors.joining(" "));
	}
}
