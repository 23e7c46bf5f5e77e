// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.io.PrintWriter;
import java.util.function.Function;

import org.castellan.cli.output.ProblemText;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs one command line: finds the command, runs it, and turns what fails into words and an exit code. For example
 * {@code new Cli(Terminal.system()).run("hostid", "--format", "json")}.
 */
public final class Cli {

	private static final int NARROW = 80;
	private static final int WIDE = 120;

	private final Terminal terminal;

	public Cli(Terminal terminal) {
		this.terminal = terminal;
	}

	/** @return one of {@link ExitCode}, or the exit code of the command that {@code checkout} ran */
	public int run(String... args) {
		CommandLine root = new CommandTable(terminal).commandLine(args);
		try (PrintWriter out = new PrintWriter(terminal.out(), true); PrintWriter err = new PrintWriter(terminal.err(), true)) {
			root.setOut(out);
			root.setErr(err);
			root.setCaseInsensitiveEnumValuesAllowed(true);
			root.setUnmatchedOptionsArePositionalParams(false);
			root.setUsageHelpWidth(helpWidth());
			registerNumbers(root);
			root.setParameterExceptionHandler(this::usage);
			root.setExecutionExceptionHandler(this::failure);
			return root.execute(args);
		} finally {
			terminal.out().flush();
			terminal.err().flush();
		}
	}

	/** So that no message speaks of the types of a programming language. */
	private static void registerNumbers(CommandLine root) {
		root.registerConverter(int.class, text -> whole(text, Integer::valueOf));
		root.registerConverter(Integer.class, text -> whole(text, Integer::valueOf));
		root.registerConverter(long.class, text -> whole(text, Long::valueOf));
	}

	private static <T> T whole(String text, Function<String, T> read) {
		try {
			return read.apply(text);
		} catch (NumberFormatException e) {
			throw new TypeConversionException("it is a whole number, not " + text);
		}
	}

	/** Of the two widths that every help text is proven to be whole in, the one that fits the terminal. */
	private int helpWidth() {
		return terminal.variable("COLUMNS").filter(columns -> columns.matches("\\d{3,4}"))
				.filter(columns -> Integer.parseInt(columns) >= WIDE).isPresent() ? WIDE : NARROW;
	}

	/** What was not understood, the nearest there is, and where to read more. */
	private int usage(ParameterException e, String[] args) {
		CommandLine command = e.getCommandLine();
		terminal.err().println("castellan: " + words(e));
		UnmatchedArgumentException.printSuggestions(e, command.getErr());
		terminal.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
		return ExitCode.USAGE;
	}

	/** Picocli's words, but for the place of an argument, which nobody counts, and a word that it says twice. */
	private static String words(ParameterException e) {
		return e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
				? "Not expected here: " + String.join(" ", unmatched.getUnmatched())
				: String.valueOf(e.getMessage()).replace("option option", "option");
	}

	private int failure(Exception e, CommandLine command, ParseResult parsed) throws Exception {
		return switch (e) {
			case ProblemException failure -> {
				tell(failure, isJson(command));
				yield ExitCode.of(failure);
			}
			case InterruptedException interrupt -> {
				Thread.currentThread().interrupt();
				yield ExitCode.PROBLEMS;
			}
			default -> throw e;
		};
	}

	/** Who asked for JSON gets JSON also when it fails; a person reads the same on standard error. */
	private void tell(ProblemException failure, boolean json) {
		ProblemText.print(failure.problems(), terminal.err());
		if (json) {
			terminal.out().println(Json.pretty().writeValueAsString(new ProblemReply(failure.problems())));
		}
	}

	private static boolean isJson(CommandLine command) {
		CommandLine.Model.OptionSpec format = command.getCommandSpec().findOption("--format");
		return format != null && format.getValue() instanceof Enum<?> value && value.name().equals("JSON");
	}

}
