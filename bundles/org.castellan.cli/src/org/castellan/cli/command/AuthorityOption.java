// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.Outcome;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which vendor's records are meant, and how what came of it is told; a mixin of every command about them. */
final class AuthorityOption {

	@Option(names = "--authority", required = true, paramLabel = "DIRECTORY|JDBC-URL", converter = OfAddress.class,
			description = {
					"The vendor's records: a directory of this machine, made if it is not there, or a PostgreSQL server as",
					"jdbc:postgresql://HOST/DATABASE?user=USER; its password is better kept in ~/.pgpass than in the URL." })
	private @Nullable DatabaseAddress address;

	@Mixin
	private FormatOption format = new FormatOption();

	@Spec(Spec.Target.MIXEE)
	private @Nullable CommandSpec command;

	/** A directory or {@code jdbc:postgresql:…}. */
	static final class OfAddress implements ITypeConverter<DatabaseAddress> {
		@Override
		public DatabaseAddress convert(String text) {
			try {
				return DatabaseAddress.parse(text);
			} catch (ProblemException e) {
				throw new TypeConversionException(e.problem().message());
			}
		}
	}

	Authority open() throws ProblemException {
		return open(Objects.requireNonNull(address), System.getProperty("user.name", "unknown"),
				Objects.requireNonNull(command).commandLine().getErr());
	}

	/** Says so where records are made: with a mistyped directory everything that was ordered seems to be gone. */
	static Authority open(DatabaseAddress address, String who, PrintWriter err) throws ProblemException {
		boolean isNew = address instanceof DatabaseAddress.Directory(Path directory) && !Files.exists(directory);
		Authority open = Authority.open(address, who);
		if (isNew) {
			err.println("There were no records in " + address + "; new ones begin there.");
		}
		return open;
	}

	/** Tells what there is. */
	<T> int show(Terminal terminal, T data, Function<T, List<String>> asText) {
		format.print(terminal, data, asText);
		return ExitCode.OK;
	}

	/** Tells what came of a wish, or why nothing. */
	<T> int tell(Terminal terminal, Outcome<T> outcome, Function<T, Object> shown, Function<T, List<String>> asText) {
		return switch (outcome) {
			case Outcome.Done<T> done -> {
				ProblemText.print(done.warnings(), terminal.err());
				format.print(terminal, shown.apply(done.value()), data -> asText.apply(done.value()));
				yield ExitCode.OK;
			}
			case Outcome.Refused<T> refused -> refuse(terminal, refused.problems());
		};
	}

	int refuse(Terminal terminal, List<Problem> problems) {
		ProblemText.print(problems, terminal.err());
		format.printProblems(terminal, problems);
		return ExitCode.of(problems.stream().filter(Problem::isError).findFirst().orElse(problems.getFirst()));
	}
}
