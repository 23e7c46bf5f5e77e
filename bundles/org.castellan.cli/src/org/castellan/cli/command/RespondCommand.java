// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.activation.Review;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.cli.CliProblem;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.Table;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code castellan respond}: answers an authorize.txt that came by hand. */
@Command(name = "respond", description = {
		"Answer an authorization, deauthorization or repair request (authorize.txt) with a response file.",
		"With --review, show the request beside the order and answer nothing. Asked again with the same request, the command "
				+ "writes the same response, while the records still have what it gives and keep it.",
		"The password of the key is asked for, or taken from CASTELLAN_PUBLISHER_PASSWORD." })
public final class RespondCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Parameters(index = "0", paramLabel = "REQUEST", description = "The customer's authorize.txt.")
	private Path request = Path.of("");

	@Parameters(index = "1", arity = "0..1", paramLabel = "OUT",
			description = "Where the response is written: .respc for single use, .resps for a server.")
	private @Nullable Path out;

	@Option(names = "--publisher", paramLabel = "DIRECTORY", description = "Where castellan publisher init made the key.")
	private @Nullable Path publisher;

	@Option(names = "--review", description = "Show only what is asked, what is left, and for which machine.")
	private boolean review;

	@Spec
	private @Nullable CommandSpec spec;

	public RespondCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** What JSON says of a response. */
	record Written(String file, boolean again) {
	}

	/** What JSON says of a review. */
	record Shown(String kind, String machine, List<String> hostIds, boolean answered, boolean answerable,
			List<ShownItem> items, List<Problem> problems) {
	}

	/** One number of the request. */
	record ShownItem(String number, String order, String title, int asked, int recorded, int held, int left, int after) {
	}

	@Override
	public Integer call() throws ProblemException {
		return review ? review() : respond();
	}

	private int review() throws ProblemException {
		byte[] content = read();
		try (Authority records = authority.open()) {
			return switch (records.reviewRequest().review(content)) {
				case Outcome.Done<Review> done -> {
					ProblemText.print(done.value().problems(), terminal.err());
					authority.show(terminal, shown(done.value()), RespondCommand::text);
					yield done.value().isAnswerable() ? ExitCode.OK : ExitCode.PROBLEMS;
				}
				case Outcome.Refused<Review> refused -> authority.refuse(terminal, refused.problems());
			};
		}
	}

	private int respond() throws ProblemException {
		Path key = needed(publisher, "--publisher=DIRECTORY");
		Path file = needed(out, "OUT");
		byte[] content = read();
		PublisherPassword password = new PublisherPassword(terminal);
		try (Authority records = authority.open()) {
			Outcome<GivenAnswer> outcome = records.answerRequest(password.open(key)).answer(content, Carriage.BY_HAND);
			if (outcome instanceof Outcome.Done<GivenAnswer> done) {
				OutputFile.writeSecret(file, done.value().bytes());
			}
			return authority.tell(terminal, outcome, given -> new Written(file.toString(), given.again()),
					given -> List.of("Wrote " + file + (given.again() ? ", the answer that was given before" : "")));
		}
	}

	private <T> T needed(@Nullable T value, String name) {
		if (value == null) {
			throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
					"Missing: " + name + ", without --review");
		}
		return value;
	}

	private byte[] read() throws ProblemException {
		try {
			return AtomicFile.read(request, AuthorizationRequest.MAX_BYTES);
		} catch (IOException e) {
			throw new ProblemException(CliProblem.FILE_UNUSABLE.problem("file", request.toString(), "cause",
					FileFailure.reason(e)), e);
		}
	}

	private static Shown shown(Review review) {
		List<ShownItem> items = review.items().stream()
				.map(item -> new ShownItem(item.asked().number().text(), item.order().orElse(""),
						item.line().map(line -> line.feature().title()).orElse(""), item.asked().count(), item.recorded(),
						item.held(), item.left(), item.after()))
				.toList();
		return new Shown(review.request().kind().key(), review.request().machine().name(),
				review.request().machine().hostIds().stream().map(Object::toString).toList(), review.answered(),
				review.isAnswerable(), items, review.problems());
	}

	private static List<String> text(Shown shown) {
		List<String> lines = new ArrayList<>(List.of("Request      " + shown.kind() + (shown.answered() ? ", answered before" : ""),
				"Machine      " + shown.machine() + ", " + String.join(", ", shown.hostIds()), ""));
		Table table = Table.of("NUMBER", "ORDER", "TITLE", ">ASKED", ">HOLDS", ">SAYS", ">LEFT", ">AFTER");
		shown.items().forEach(item -> table.row(item.number(), item.order(), item.title(), item.asked(), item.recorded(),
				item.held(), item.left(), item.after()));
		lines.addAll(table.lines());
		return lines;
	}
}
