// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of every command at the widths it is written in: whole sentences, no word broken, nothing cut off. */
class HelpTest {

	private final List<String> blemishes = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(ints = { 80, 120 })
	void everythingIsThereAsItWasWritten(int width) {
		each(command -> {
			command.setUsageHelpWidth(width);
			String help = command.getUsageMessage();
			help.lines().filter(line -> line.length() > width).forEach(line -> blame(command, "too wide: " + line));
			texts(command).filter(text -> !words(help).contains(words(text))).forEach(text -> blame(command, "broken: " + text));
			synopsis(help).filter(line -> line.startsWith("[=") || line.startsWith("=") || line.endsWith(","))
					.forEach(line -> blame(command, "broken synopsis: " + line));
		});
		assertEquals(List.of(), blemishes);
	}

	@Test
	void everyDescriptionIsOfWholeSentences() {
		each(command -> {
			List.of(command.getCommandSpec().usageMessage().description()).stream()
					.filter(text -> !text.endsWith(".") && !text.startsWith("For example: ")).forEach(text -> blame(command, text));
			command.getCommandSpec().args().stream().map(arg -> String.join(" ", arg.description()))
					.filter(text -> !text.endsWith(".")).forEach(text -> blame(command, text));
		});
		assertEquals(List.of(), blemishes);
	}

	@ParameterizedTest
	@CsvSource({ "60, 80", "80, 80", "100, 80", "120, 120", "200, 120", "wide, 80" })
	void aWideTerminalIsUsed(String columns, int width) {
		String help = new Typed().with("COLUMNS", columns).run("checkout", "--help").out();
		int longest = help.lines().mapToInt(String::length).max().orElse(0);
		assertTrue(longest <= width && longest > width - 20, () -> longest + " columns\n" + help);
	}

	private void each(Consumer<CommandLine> look) {
		each(new CommandTable(Terminal.system()).commandLine(new String[0]), look);
	}

	private static void each(CommandLine command, Consumer<CommandLine> look) {
		look.accept(command);
		command.getSubcommands().values().forEach(below -> each(below, look));
	}

	/** All that a person should be able to read. */
	private static Stream<String> texts(CommandLine command) {
		UsageMessageSpec usage = command.getCommandSpec().usageMessage();
		return Stream.of(Stream.of(usage.description()), Stream.of(usage.footer()),
				command.getCommandSpec().args().stream().map(arg -> String.join(" ", arg.description())),
				command.getSubcommands().values().stream().map(below -> below.getCommandSpec().usageMessage().description()[0]))
				.flatMap(texts -> texts);
	}

	private static Stream<String> synopsis(String help) {
		return help.lines().takeWhile(line -> line.startsWith("Usage: ") || line.startsWith(" ")).map(String::strip);
	}

	private static String words(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	private void blame(CommandLine command, String blemish) {
		blemishes.add(command.getCommandSpec().qualifiedName() + ": " + blemish);
	}
}
