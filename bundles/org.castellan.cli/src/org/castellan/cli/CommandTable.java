// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.castellan.cli.command.AvailabilityCommand;
import org.castellan.cli.command.HostIdCommand;
import org.castellan.cli.command.LeasesCommand;
import org.castellan.cli.command.ReleaseCommand;
import org.castellan.cli.command.RootCommand;
import picocli.CommandLine;

/**
 * Every command by its name. Only the one that is typed is made, since making all of them takes longer than most of them
 * run; help and mistyped names need all.
 */
final class CommandTable {

	private final Terminal terminal;
	private final Map<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();

	CommandTable(Terminal terminal) {
		this.terminal = terminal;
		commands.put("hostid", HostIdCommand::new);
		commands.put("availability", AvailabilityCommand::new);
		commands.put("leases", LeasesCommand::new);
		commands.put("release", ReleaseCommand::new);
	}

	/** The commands that these arguments need. */
	CommandLine commandLine(String[] args) {
		CommandLine root = new CommandLine(new RootCommand());
		if (args.length > 0 && commands.containsKey(args[0])) {
			add(root, args[0]);
		} else {
			commands.keySet().forEach(name -> add(root, name));
		}
		return root;
	}

	private void add(CommandLine root, String name) {
		root.addSubcommand(name, new CommandLine(commands.get(name).apply(terminal), new TerminalFactory(terminal)));
	}

	/** Makes the commands below a command with the same terminal. */
	private record TerminalFactory(Terminal terminal) implements CommandLine.IFactory {

		@Override
		public <K> K create(Class<K> type) throws Exception {
			for (var constructor : type.getDeclaredConstructors()) {
				if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
					return type.cast(constructor.newInstance(terminal));
				}
			}
			return CommandLine.defaultFactory().create(type);
		}
	}
}
