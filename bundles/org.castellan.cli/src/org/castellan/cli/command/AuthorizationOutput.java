// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.Table;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.api.ResponseResult;

/** How authorization numbers and what became of them are told to a person. */
final class AuthorizationOutput {

	private static final long HOURS_OF_A_DAY = 24;

	private AuthorizationOutput() {
	}

	/** Tells what became of a response. @return the exit code */
	static int print(Terminal terminal, FormatOption format, ResponseResult result) {
		format.print(terminal, result, AuthorizationOutput::text);
		ProblemText.print(result.problems(), terminal.err());
		return result.applied() ? ExitCode.OK : ExitCode.PROBLEMS;
	}

	private static List<String> text(ResponseResult result) {
		if (!result.applied()) {
			return List.of("Not applied; nothing was changed.");
		}
		if (result.activations().isEmpty()) {
			return List.of(AuthorizationDraft.DEAUTHORIZE.equals(result.kind()) ? "Deauthorized. Nothing is left of it."
					: "Applied. Nothing is authorized by it.");
		}
		List<String> lines = new ArrayList<>();
		lines.add(switch (result.kind()) {
			case AuthorizationDraft.DEAUTHORIZE -> "Deauthorized. What is left of it:";
			case AuthorizationDraft.REPAIR -> "Repaired:";
			default -> "Authorized:";
		});
		lines.addAll(activations(result.activations()));
		return lines;
	}

	/** Everything of a machine. */
	static List<String> text(AuthorizationStatus status, Instant now) {
		List<String> lines = new ArrayList<>(status.activations().isEmpty()
				? List.of("Nothing is authorized here by an authorization number.") : activations(status.activations()));
		if (!status.pending().isEmpty()) {
			Table pending = Table.of("PENDING REQUEST", "KIND", ">NUMBERS", "SINCE", ">AGE");
			status.pending().forEach(request -> pending.row(request.id(), request.kind(), request.items().size(),
					Moments.local(request.created()), age(request, now)));
			lines.add("");
			lines.addAll(pending.lines());
		}
		return lines;
	}

	private static List<String> activations(List<ActivationInfo> activations) {
		Table table = Table.of("NUMBER", "TITLE", "FEATURE", ">HELD", ">WITHHELD", ">LENT", "PUBLISHER", "STATE");
		activations.forEach(each -> table.row(each.number(), each.title(), each.feature(), each.held(), each.withheld(),
				each.lent(), each.publisher() + (each.from().isEmpty() ? "" : " (by a licence server)"),
				each.trusted() ? "counts" : "needs repair"));
		return table.lines();
	}

	private static String age(PendingRequest request, Instant now) {
		Duration age = Duration.between(request.created(), now);
		if (age.toHours() >= HOURS_OF_A_DAY) {
			return age.toDays() + " d";
		}
		return age.isNegative() ? "0 s" : age.toHours() > 0 ? age.toHours() + " h" : Moments.text(age);
	}
}
