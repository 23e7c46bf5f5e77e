// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.firewall.FirewallFormat;
import org.castellan.diagnostics.firewall.FirewallRequest;
import org.castellan.diagnostics.firewall.FirewallScript;
import org.castellan.diagnostics.firewall.FirewallSide;
import org.castellan.diagnostics.firewall.Flow;
import org.castellan.diagnostics.firewall.PeerNetwork;
import org.castellan.diagnostics.firewall.WindowsProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code castellan ports firewall}: a script that opens what products need. */
@Command(name = "firewall", customSynopsis = "castellan ports firewall [OPTIONS] [--product=NAME]...", description = {
		"Write a script that opens what products need in a firewall; nothing is changed by this command.",
		"The script may be run again, and takes its rules away when it is run with undo." },
		footer = { "", "For example: castellan ports firewall --product \"ArcGIS Server\" --tool nftables --peer 10.1.0.0/16" })
public final class PortsFirewallCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private CatalogOptions catalog = new CatalogOptions();

	@Option(names = "--tool", paramLabel = "TOOL",
			description = "nftables, iptables, firewalld, ufw, powershell or netsh. Default: what this system has.")
	private @Nullable FirewallFormat tool;

	@Option(names = "--direction", paramLabel = "in|out|both", defaultValue = "both", converter = PortReading.OfFlows.class,
			description = "Which connections to let through. Default: both.")
	private Set<Flow> flows = EnumSet.allOf(Flow.class);

	@Option(names = "--side", paramLabel = "server|client", defaultValue = "SERVER",
			description = "Where the firewall is: on the machine of the product, or on one that uses it. Default: server.")
	private FirewallSide side = FirewallSide.SERVER;

	@Option(names = "--peer", paramLabel = "NETWORK", converter = PortReading.OfPeer.class,
			description = "Who may connect, 10.1.2.3 or 10.1.0.0/16; may be repeated. Default: anyone, but for ports between the machines of a site.")
	private List<PeerNetwork> peers = new ArrayList<>();

	@Option(names = "--vendor-port", paramLabel = "PORT", converter = Reading.OfPort.class,
			description = "Which port the vendor daemon is pinned to (castellan ports pin).")
	private @Nullable PortNumber vendorPort;

	@Option(names = "--without", paramLabel = "RULE",
			description = "A rule of the catalogue to leave out, by its id; may be repeated.")
	private List<String> without = new ArrayList<>();

	@Option(names = "--with", paramLabel = "RULE",
			description = "A rule of the catalogue to open too, by its id, that only some installations have; may be repeated.")
	private List<String> with = new ArrayList<>();

	@Option(names = "--all", description = "Open also all that is off by default or of other versions.")
	private boolean all;

	@Option(names = "--server-programs", paramLabel = "DIRECTORY", arity = "0..1", fallbackValue = WindowsProgram.SERVER_DIRECTORY,
			converter = PortReading.OfServerPrograms.class,
			description = "Also let the four programs of ArcGIS Server accept connections (Windows). Default: its usual directory.")
	private @Nullable List<WindowsProgram> programs;

	@Option(names = "--undo", description = "Write the script that takes the rules away.")
	private boolean undo;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "Write the script to a file instead of standard output.")
	private @Nullable Path file;

	public PortsFirewallCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** The script as data. */
	record Written(String tool, String id, String script, String undo, int rules, List<String> notes) {
	}

	@Override
	public Integer call() throws ProblemException {
		if (!catalog.namesProducts()) {
			throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which product? Name it with --product.");
		}
		FirewallScript script = FirewallScript.write(request(),
				tool != null ? tool : FirewallFormat.usual(System.getProperty("os.name", "")));
		if (file != null) {
			OutputFile.write(file, undo ? script.undoBytes() : script.bytes());
			script.notes().forEach(terminal.err()::println);
			terminal.err().println("Wrote " + file + ": " + script.rules() + " openings for " + script.format().label());
		} else {
			format.print(terminal, new Written(script.format().name().toLowerCase(Locale.ROOT), script.id(), script.text(),
					script.undo(), script.rules(), script.notes()), written -> (undo ? script.undo() : script.text()).lines().toList());
		}
		return ExitCode.OK;
	}

	private FirewallRequest request() throws ProblemException {
		List<PortRule> rules = catalog.rules().stream().filter(rule -> !without.contains(rule.id())).toList();
		Set<String> ids = rules.stream().map(PortRule::id).collect(Collectors.toSet());
		for (String id : with) {
			if (!ids.contains(id)) {
				throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
						"No rule " + id + " of these products. See castellan ports catalog.");
			}
		}
		return new FirewallRequest(rules, side, flows, peers, programs == null ? List.of() : programs, Optional.ofNullable(vendorPort),
				all ? ids : Set.copyOf(with));
	}
}
