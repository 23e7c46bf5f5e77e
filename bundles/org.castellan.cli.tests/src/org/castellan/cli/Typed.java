// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.core.json.Json;
import tools.jackson.databind.JsonNode;

/** What a person types into a terminal of a test's own, and what the program says. */
final class Typed {

	private final Map<String, String> environment = new HashMap<>();
	private final Deque<String> answers = new ArrayDeque<>();
	private boolean isPersonThere;

	/** What came of one command line. */
	record Said(int code, String out, String err) {

		JsonNode json() {
			return Json.mapper().readTree(out);
		}
	}

	Typed with(String variable, String value) {
		environment.put(variable, value);
		return this;
	}

	/** Someone sits at the terminal who answers questions like this, in turn, then ends the input. */
	Typed answering(String... typed) {
		isPersonThere = true;
		answers.addAll(List.of(typed));
		return this;
	}

	Said run(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), print(out), print(err), environment,
				isPersonThere ? Optional.of(new AnsweringPerson(print(err))) : Optional.empty());
		int code = new Cli(terminal).run(args);
		return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static PrintStream print(ByteArrayOutputStream to) {
		return new PrintStream(to, true, StandardCharsets.UTF_8);
	}

	private final class AnsweringPerson implements Person {

		private final PrintStream screen;

		AnsweringPerson(PrintStream screen) {
			this.screen = screen;
		}

		@Override
		public Optional<String> line(String question) {
			screen.println(question);
			return Optional.ofNullable(answers.poll());
		}

		@Override
		public Optional<char[]> secret(String question) {
			return line(question).map(String::toCharArray);
		}
	}
}
