// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code castellan license check}: everything that is wrong with a licence file. */
@Command(name = "check", description = "Say everything that is wrong with a licence file. Warnings alone are no failure.")
public final class LicenseCheckCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Option(names = "--trust", paramLabel = "CERTIFICATE",
			description = "A publisher's certificate, publisher.crt; may be repeated. Without it every line is of an "
					+ "unknown publisher.")
	private List<Path> trusted = new ArrayList<>();

	@Option(names = "--host-id", paramLabel = "ID|ANY", converter = Reading.OfHostId.class,
			description = "The machine the file is for; may be repeated. ANY checks for no machine. Default: this one.")
	private List<HostId> hostIds = new ArrayList<>();

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Licence files.")
	private List<Path> files = new ArrayList<>();

	public LicenseCheckCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** What was found in the files, in the order given. */
	record Checked(List<CheckedFile> files) {
	}

	/**
	 * One file.
	 *
	 * @param applicable whether a licence service would take it
	 */
	record CheckedFile(String file, boolean applicable, List<Problem> problems) {
	}

	@Override
	public Integer call() throws ProblemException {
		LicenseCheck check = check(verifier());
		List<CheckedFile> checked = new ArrayList<>();
		for (Path file : files) {
			LicenseReport report = check.check(LicenseFile.read(file));
			checked.add(new CheckedFile(file.toString(), report.isApplicable(), report.problems()));
		}
		format.print(terminal, new Checked(checked), LicenseCheckCommand::text);
		return checked.stream().flatMap(file -> file.problems().stream()).anyMatch(Problem::isError)
				? ExitCode.PROBLEMS
				: ExitCode.OK;
	}

	private LineVerifier verifier() throws ProblemException {
		List<Publisher> publishers = new ArrayList<>();
		for (Path certificate : trusted) {
			publishers.add(Publisher.read(certificate));
		}
		return new TrustedPublishers(publishers, InstantSource.system());
	}

	private LicenseCheck check(LineVerifier verifier) {
		LocalDate today = LocalDate.now();
		if (hostIds.isEmpty()) {
			return LicenseCheck.on(MachineIds.ofThisMachine().ids().stream().map(MachineId::id).toList(), verifier, today);
		}
		return hostIds.stream().anyMatch(HostId::isEverywhere) ? LicenseCheck.anywhere(verifier, today)
				: LicenseCheck.on(hostIds, verifier, today);
	}

	private static List<String> text(Checked checked) {
		List<String> lines = new ArrayList<>();
		for (CheckedFile file : checked.files()) {
			lines.add(file.file() + ": " + (file.problems().isEmpty() ? "no problem" : "problems: " + file.problems().size()));
			for (Problem problem : file.problems()) {
				ProblemText.lines(problem).stream().map(text -> "  " + text).forEach(lines::add);
				lines.add("");
			}
		}
		return lines;
	}
}
