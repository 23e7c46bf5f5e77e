// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.util.Set;

import org.castellan.client.ServiceRefusedException;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** What the program tells its caller, for example a script: the same in every command. */
public final class ExitCode {

	/** Done, and nothing is wrong. */
	public static final int OK = 0;
	/** What was looked at has problems, or what was asked was refused. */
	public static final int PROBLEMS = 1;
	/** The command line was not understood. */
	public static final int USAGE = 2;
	/** The environment is not fit: a disk, a network, a server, a machine. */
	public static final int ENVIRONMENT = 3;

	/** Files and connections; docs/problems.md tells each. */
	private static final Set<String> OF_ENVIRONMENT = Set.of("CAS-0102", "CAS-0228", "CAS-0229", "CAS-0701",
			"CAS-0702", "CAS-0703", "CAS-0704", "CAS-0705", "CAS-0706", "CAS-0715", "CAS-0716", "CAS-0717",
			"CAS-0718", "CAS-0753", "CAS-0755", "CAS-0801", "CAS-0803", "CAS-0804", "CAS-0808", "CAS-1011", "CAS-1020", "CAS-1021", "CAS-1022",
			"CAS-1046", "CAS-1071", "CAS-1072", "CAS-1073", "CAS-1074", "CAS-1076", "CAS-1077", "CAS-1079", "CAS-1090", "CAS-1092", "CAS-1103", "CAS-1160", "CAS-1161", "CAS-1162", "CAS-1163",
			"CAS-1164", "CAS-1197", "CAS-1198", "CAS-1202", "CAS-1230");
	private static final String NOT_RUNNING = "CAS-0523";
	private static final String MACHINE = "CAS-03";
	private static final String SITE = "CAS-073";
	private static final String SERVICE = "CAS-05";

	private ExitCode() {
	}

	/** What a service says is about what was asked, even where the code is of its environment. */
	static int of(ProblemException failure) {
		return failure instanceof ServiceRefusedException ? PROBLEMS : of(failure.problem());
	}

	public static int of(Problem problem) {
		String code = problem.code();
		boolean environment = OF_ENVIRONMENT.contains(code) || code.startsWith(MACHINE) || code.startsWith(SITE)
				|| code.startsWith(SERVICE) && !code.equals(NOT_RUNNING);
		return environment ? ENVIRONMENT : PROBLEMS;
	}
}
