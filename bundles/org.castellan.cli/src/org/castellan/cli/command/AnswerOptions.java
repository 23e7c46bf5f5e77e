// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.authorization.AuthorizationNumber;
import org.castellan.cli.CliProblem;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.AuthorizeOperation;
import org.castellan.client.authorization.NewPublishers;
import org.castellan.client.site.ActivationSite;
import org.castellan.client.site.SiteAddress;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.Publisher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who answers a request, and how it gets there; a mixin of every command that makes one. */
final class AnswerOptions {

	@Spec(Spec.Target.MIXEE)
	private @Nullable CommandSpec command;

	@ArgGroup(exclusive = true, multiplicity = "0..1")
	private @Nullable Way way;

	@Option(names = "--from-credential-file", paramLabel = "FILE",
			description = "The file that holds the admin credential of the server of --from. Default: what is known for it.")
	private @Nullable Path credentialFile;

	@Option(names = "--from-fingerprint", paramLabel = "SHA256",
			description = "Pin the server of --from if it is met for the first time and shows this fingerprint.")
	private @Nullable String fingerprint;

	@Option(names = "--trust", paramLabel = "CERTIFICATE", description = "A publisher's certificate, publisher.crt; may be repeated, "
			+ "for a file that several have signed. The machine trusts it from now on, if what it has signed is applied because of that.")
	private List<Path> trust = new ArrayList<>();

	/** One of three. */
	static final class Way {

		@Option(names = "--online", paramLabel = "URL", description = "The vendor's activation site, "
				+ "https://HOST; behind a # the fingerprint of its certificate.")
		private @Nullable String site;

		@Option(names = "--request", paramLabel = "FILE",
				description = "Save the request, authorize.txt, to be carried there by hand. Later: authorize RESPONSE.")
		private @Nullable Path file;

		@Option(names = "--from", paramLabel = "PORT@HOST", converter = Reading.OfServer.class,
				description = "A licence server that passes its seats on, or takes them back.")
		private @Nullable ServerAddress server;
	}

	/**
	 * A request that was saved to be carried by hand.
	 *
	 * @param file where it was saved
	 */
	record Saved(PendingRequest request, String file, List<Problem> warnings) {
	}

	/** Says that a way must be given, where none is, and that nobody is trusted before there is an answer. */
	void require() {
		if (way == null) {
			throw wrong("Say how: --online URL, --request FILE or --from PORT@HOST.");
		}
		if (way.file != null && !trust.isEmpty()) {
			throw wrong("--trust goes with the response, not with the request: castellan authorize RESPONSE --trust CERTIFICATE.");
		}
	}

	private ParameterException wrong(String message) {
		return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
	}

	/** Whom the machine is to trust together with what it is given. */
	Optional<NewPublishers> newcomers() throws ProblemException {
		List<Publisher> publishers = new ArrayList<>();
		for (Path certificate : trust) {
			publishers.add(Publisher.read(certificate));
		}
		return publishers.isEmpty() ? Optional.empty() : Optional.of(new NewPublishers(publishers, InstantSource.system()));
	}

	boolean isFromServer() {
		return way != null && way.server != null;
	}

	/** Whether what a machine has from a licence server, or from the vendor, can go back this way; a file may go anywhere. */
	private boolean mayReturn(boolean fromServer) {
		return way == null || way.file != null || fromServer == isFromServer();
	}

	/** Once a request exists it goes to one place, so who would refuse it is not asked. */
	void requireOrigin(List<ActivationInfo> held, Collection<String> numbers) throws ProblemException {
		for (ActivationInfo each : held) {
			boolean fromServer = !each.from().isEmpty();
			if (!mayReturn(fromServer) && numbers.contains(each.number())) {
				throw new ProblemException(CliProblem.OTHER_ORIGIN.problem("number",
						new AuthorizationNumber(each.number()).masked(), "origin",
						fromServer ? "a licence server" : "the vendor", "way", fromServer ? "--from" : "--online or --request"));
			}
		}
	}

	/** Prepares a request and has it answered, or saves it. */
	int run(Terminal terminal, FormatOption format, TargetOptions.Target target, AuthorizationDraft draft)
			throws ProblemException, InterruptedException {
		if (way != null && way.file != null) {
			OutputFile.requireWritable(way.file);
			return save(terminal, format, target, target.machine().prepare(draft), way.file);
		}
		return answered(terminal, format, target, RequestInHand.of(target.machine(), draft));
	}

	/** Has a pending request answered, or saves it once more. */
	int resume(Terminal terminal, FormatOption format, TargetOptions.Target target, String request)
			throws ProblemException, InterruptedException {
		if (way != null && way.file != null) {
			return save(terminal, format, target, target.machine().request(request), way.file);
		}
		return answered(terminal, format, target, RequestInHand.pending(target.machine(), request));
	}

	private int answered(Terminal terminal, FormatOption format, TargetOptions.Target target, RequestInHand request)
			throws ProblemException, InterruptedException {
		try {
			int code = AuthorizationOutput.print(terminal, format, carried(terminal, target.machine(), request));
			if (code != ExitCode.OK) {
				tellIfWaiting(terminal, target, request);
			}
			return code;
		} catch (ProblemException e) {
			tellIfWaiting(terminal, target, request).ifPresent(e::addSuppressed);
			throw e;
		}
	}

	private ResponseResult carried(Terminal terminal, AuthorizationTarget machine, RequestInHand request)
			throws ProblemException, InterruptedException {
		Optional<NewPublishers> newcomers = newcomers();
		if (way != null && way.server != null) {
			try (LicenseServerConnection from = ServerOptions.connectTo(terminal, way.server, Optional.ofNullable(credentialFile),
					expected())) {
				return ask(new AuthorizeOperation(machine, from.authorization()::transfer, newcomers), request);
			}
		}
		if (way != null && way.site != null) {
			ActivationSite site = new ActivationSite(SiteAddress.parse(way.site));
			// an address that is mistyped leaves no request behind, and withholds nothing
			site.hello();
			return ask(new AuthorizeOperation(machine, site, newcomers), request);
		}
		throw new IllegalStateException("The command has not asked whether a way is given");
	}

	private static ResponseResult ask(AuthorizeOperation operation, RequestInHand request)
			throws ProblemException, InterruptedException {
		return operation.resume(request.prepared(), Progress.none());
	}

	private Optional<Fingerprint> expected() throws ProblemException {
		return fingerprint == null ? Optional.empty() : Optional.of(Fingerprint.parse(fingerprint));
	}

	private static int save(Terminal terminal, FormatOption format, TargetOptions.Target target, PreparedRequest prepared,
			Path file) throws ProblemException {
		OutputFile.writeSecret(file, prepared.text().getBytes(StandardCharsets.UTF_8));
		ProblemText.print(prepared.warnings(), terminal.err());
		format.print(terminal, new Saved(prepared.request(), file.toString(), prepared.warnings()),
				saved -> text(saved, target));
		return ExitCode.OK;
	}

	/** @return why it cannot be told, which matters less than why the command failed */
	private Optional<Exception> tellIfWaiting(Terminal terminal, TargetOptions.Target target, RequestInHand request) {
		try {
			request.tellIfWaiting(terminal.err(), target.again(), again());
			return Optional.empty();
		} catch (ProblemException unreadable) {
			return Optional.of(unreadable);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return Optional.of(stopped);
		}
	}

	/** The options that were given, to be typed once more. */
	String again() {
		StringBuilder line = new StringBuilder();
		if (way != null && way.server != null) {
			line.append(TypedAgain.option("--from", way.server.toString()));
			if (credentialFile != null) {
				line.append(TypedAgain.option("--from-credential-file", credentialFile.toString()));
			}
			if (fingerprint != null) {
				line.append(TypedAgain.option("--from-fingerprint", fingerprint));
			}
		} else {
			line.append(TypedAgain.option("--online", way == null || way.site == null ? "URL" : way.site));
		}
		trust.forEach(certificate -> line.append(TypedAgain.option("--trust", certificate.toString())));
		return line.toString();
	}

	private static List<String> text(Saved saved, TargetOptions.Target target) {
		return List.of("Saved " + saved.file() + ". Upload it to the vendor's activation site or send it to the vendor;",
				"then: castellan authorize RESPONSE" + target.again(),
				"Request " + saved.request().id() + " waits for it.");
	}
}
