// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.Objects;

import org.castellan.authority.order.Search;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;

/** What is looked for; a mixin of the commands that list. */
final class SearchOptions {

	@Parameters(arity = "0..*", paramLabel = "TEXT", description = "What a row contains, in any case. Default: everything.")
	private List<String> text = List.of();

	@Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Rows to pass over. Default: 0.")
	private int offset;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "100",
			description = "Rows at most, 1 to " + Search.MAX_LIMIT + ". Default: 100.")
	private int limit;

	@Spec(Spec.Target.MIXEE)
	private @Nullable CommandSpec spec;

	Search search() {
		try {
			return Search.of(String.join(" ", text)).rows(offset, limit);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec().commandLine(), "The rows wanted are not rows: offset " + offset + ", limit "
					+ limit, e);
		}
	}

	private CommandSpec spec() {
		return Objects.requireNonNull(spec);
	}
}
