// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.StartReport;

/**
 * The process of a licence service. It writes one line to its standard output, when it is ready or when it fails; then it
 * runs until an administrator or the operating system (SIGTERM) stops it. Exit code 0 if it was stopped, 2 if it was
 * told something it does not understand, 3 if it could not start.
 */
public final class Main {

	private static final int USAGE = 2;
	private static final int ENVIRONMENT = 3;

	private Main() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		System.setProperty("logback.configurationFile", "org/castellan/service/internal/logback-service.xml");
		PrintStream channel = System.out;
		System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
		try {
			ServiceOptions options = ServiceOptions.parse(List.of(arguments));
			System.setProperty("castellan.log", options.home().logDirectory().toString());
			run(LicenseService.start(options), channel);
		} catch (IllegalArgumentException e) {
			fail(channel, USAGE, ServiceProblem.BAD_ARGUMENT.problem("argument", String.join(" ", arguments), "reason",
					e.getMessage() + "."));
		} catch (ProblemException e) {
			fail(channel, ENVIRONMENT, e.problem());
		}
	}

	private static void run(LicenseService service, PrintStream channel) throws InterruptedException {
		Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
		channel.println(StartReport.of(service.running()).toLine());
		channel.flush();
		service.awaitStopRequest();
		service.close();
	}

	private static void fail(PrintStream channel, int exitCode, Problem problem) {
		channel.println(StartReport.of(problem).toLine());
		channel.flush();
		System.exit(exitCode);
	}
}
