// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.function.Function;

import org.castellan.cli.Terminal;
import org.castellan.cli.output.Format;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import picocli.CommandLine.Option;

/** How a command writes its data; a mixin of every command. */
final class FormatOption {

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT",
			description = "How data is written: for a person or for a program. Default: text.")
	private Format format = Format.TEXT;

	/** Writes data to standard output. */
	<T> void print(Terminal terminal, T data, Function<T, List<String>> asText) {
		switch (format) {
			case TEXT -> asText.apply(data).forEach(terminal.out()::println);
			case JSON -> terminal.out().println(Json.pretty().writeValueAsString(data));
		}
	}

	boolean is(Format other) {
		return format == other;
	}

	/** Who asked for JSON gets JSON also when it fails. */
	void printProblems(Terminal terminal, List<Problem> problems) {
		if (format == Format.JSON) {
			terminal.out().println(Json.pretty().writeValueAsString(new ProblemReply(problems)));
		}
	}
}
