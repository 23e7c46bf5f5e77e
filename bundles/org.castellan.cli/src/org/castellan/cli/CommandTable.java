// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.castellan.cli.command.AuthorizationCancelCommand;
import org.castellan.cli.command.AuthorizationCommand;
import org.castellan.cli.command.AuthorizationSendCommand;
import org.castellan.cli.command.AuthorizeCommand;
import org.castellan.cli.command.AvailabilityCommand;
import org.castellan.cli.command.CheckoutCommand;
import org.castellan.cli.command.CompletionCommand;
import org.castellan.cli.command.CustomerCommand;
import org.castellan.cli.command.CustomerCreateCommand;
import org.castellan.cli.command.CustomerEditCommand;
import org.castellan.cli.command.CustomerListCommand;
import org.castellan.cli.command.DeauthorizeCommand;
import org.castellan.cli.command.HostIdCommand;
import org.castellan.cli.command.LeasesCommand;
import org.castellan.cli.command.LicenseCheckCommand;
import org.castellan.cli.command.LicenseCommand;
import org.castellan.cli.command.LicenseShowCommand;
import org.castellan.cli.command.LogCommand;
import org.castellan.cli.command.OrderAuditCommand;
import org.castellan.cli.command.OrderCommand;
import org.castellan.cli.command.OrderCreateCommand;
import org.castellan.cli.command.OrderListCommand;
import org.castellan.cli.command.OrderReleaseCommand;
import org.castellan.cli.command.OrderShowCommand;
import org.castellan.cli.command.OrderTidyCommand;
import org.castellan.cli.command.PortalCommand;
import org.castellan.cli.command.PortalGenerateCommand;
import org.castellan.cli.command.PortsCatalogCommand;
import org.castellan.cli.command.PortsCheckCommand;
import org.castellan.cli.command.PortsCommand;
import org.castellan.cli.command.PortsConflictsCommand;
import org.castellan.cli.command.PortsFirewallCommand;
import org.castellan.cli.command.PortsLatencyCommand;
import org.castellan.cli.command.PortsMachineCommand;
import org.castellan.cli.command.PortsPinCommand;
import org.castellan.cli.command.PortsReportCommand;
import org.castellan.cli.command.ProductCommand;
import org.castellan.cli.command.ProductCreateCommand;
import org.castellan.cli.command.ProductEditCommand;
import org.castellan.cli.command.ProductListCommand;
import org.castellan.cli.command.ProvisionCommand;
import org.castellan.cli.command.ProvisionFileCommand;
import org.castellan.cli.command.ProvisionLicenseCommand;
import org.castellan.cli.command.PublisherCommand;
import org.castellan.cli.command.PublisherInitCommand;
import org.castellan.cli.command.ReleaseCommand;
import org.castellan.cli.command.RepairCommand;
import org.castellan.cli.command.RespondCommand;
import org.castellan.cli.command.RootCommand;
import org.castellan.cli.command.ServersCommand;
import org.castellan.cli.command.ServersForgetCommand;
import org.castellan.cli.command.ServersListCommand;
import org.castellan.cli.command.ServersPinCommand;
import org.castellan.cli.command.ServiceCommand;
import org.castellan.cli.command.ServiceInstallCommand;
import org.castellan.cli.command.ServiceRereadCommand;
import org.castellan.cli.command.ServiceRunCommand;
import org.castellan.cli.command.ServiceStartCommand;
import org.castellan.cli.command.ServiceStatusCommand;
import org.castellan.cli.command.ServiceStopCommand;
import org.castellan.cli.command.SiteCommand;
import org.castellan.cli.command.SiteInstallCommand;
import org.castellan.cli.command.SiteRunCommand;
import picocli.CommandLine;

/**
 * Every command by its name. Only the one that is typed is made, since making all of them takes longer than most of them
 * run; help and mistyped names need all.
 */
final class CommandTable {

	private static final Node ROOT = group(RootCommand::new)
			.with("hostid", leaf(HostIdCommand::new))
			.with("license", group(LicenseCommand::new)
					.with("show", leaf(LicenseShowCommand::new))
					.with("check", leaf(LicenseCheckCommand::new)))
			.with("service", group(ServiceCommand::new)
					.with("start", leaf(ServiceStartCommand::new))
					.with("stop", leaf(ServiceStopCommand::new))
					.with("status", leaf(ServiceStatusCommand::new))
					.with("reread", leaf(ServiceRereadCommand::new))
					.with("run", leaf(ServiceRunCommand::new))
					.with("install", leaf(ServiceInstallCommand::new)))
			.with("authorize", leaf(AuthorizeCommand::new))
			.with("deauthorize", leaf(DeauthorizeCommand::new))
			.with("repair", leaf(RepairCommand::new))
			.with("authorization", new Node(AuthorizationCommand::new, new LinkedHashMap<>())
					.with("send", leaf(AuthorizationSendCommand::new))
					.with("cancel", leaf(AuthorizationCancelCommand::new)))
			.with("availability", leaf(AvailabilityCommand::new))
			.with("checkout", leaf(CheckoutCommand::new))
			.with("leases", leaf(LeasesCommand::new))
			.with("release", leaf(ReleaseCommand::new))
			.with("log", leaf(LogCommand::new))
			.with("portal", group(PortalCommand::new)
					.with("generate", leaf(PortalGenerateCommand::new)))
			.with("servers", group(ServersCommand::new)
					.with("list", leaf(ServersListCommand::new))
					.with("pin", leaf(ServersPinCommand::new))
					.with("forget", leaf(ServersForgetCommand::new)))
			.with("publisher", group(PublisherCommand::new)
					.with("init", leaf(PublisherInitCommand::new)))
			.with("provision", group(ProvisionCommand::new)
					.with("license", leaf(ProvisionLicenseCommand::new))
					.with("file", leaf(ProvisionFileCommand::new)))
			.with("product", group(ProductCommand::new)
					.with("create", leaf(ProductCreateCommand::new))
					.with("edit", leaf(ProductEditCommand::new))
					.with("list", leaf(ProductListCommand::new)))
			.with("customer", group(CustomerCommand::new)
					.with("create", leaf(CustomerCreateCommand::new))
					.with("edit", leaf(CustomerEditCommand::new))
					.with("list", leaf(CustomerListCommand::new)))
			.with("order", group(OrderCommand::new)
					.with("create", leaf(OrderCreateCommand::new))
					.with("list", leaf(OrderListCommand::new))
					.with("show", leaf(OrderShowCommand::new))
					.with("release", leaf(OrderReleaseCommand::new))
					.with("audit", leaf(OrderAuditCommand::new))
					.with("tidy", leaf(OrderTidyCommand::new)))
			.with("respond", leaf(RespondCommand::new))
			.with("ports", group(PortsCommand::new)
					.with("catalog", leaf(PortsCatalogCommand::new))
					.with("check", leaf(PortsCheckCommand::new))
					.with("machine", leaf(PortsMachineCommand::new))
					.with("conflicts", leaf(PortsConflictsCommand::new))
					.with("firewall", leaf(PortsFirewallCommand::new))
					.with("pin", leaf(PortsPinCommand::new))
					.with("latency", leaf(PortsLatencyCommand::new))
					.with("report", leaf(PortsReportCommand::new)))
			.with("site", group(SiteCommand::new)
					.with("run", leaf(SiteRunCommand::new))
					.with("install", leaf(SiteInstallCommand::new)))
			.with("completion", leaf(CommandTable::completion));

	private final Terminal terminal;

	/** A command and those below it. */
	private record Node(Function<Terminal, Object> command, Map<String, Node> below) {

		Node with(String name, Node node) {
			below.put(name, node);
			return this;
		}
	}

	CommandTable(Terminal terminal) {
		this.terminal = terminal;
	}

	private static Node group(Supplier<Object> command) {
		return new Node(terminal -> command.get(), new LinkedHashMap<>());
	}

	private static Node leaf(Function<Terminal, Object> command) {
		return new Node(command, Map.of());
	}

	private static Object completion(Terminal terminal) {
		return new CompletionCommand(terminal, () -> new CommandTable(terminal).commandLine(new String[0]));
	}

	/** The commands that these arguments need. */
	CommandLine commandLine(String[] args) {
		return make(ROOT, args);
	}

	private CommandLine make(Node node, String[] args) {
		CommandLine made = new CommandLine(node.command().apply(terminal));
		Node typed = args.length == 0 ? null : node.below().get(args[0]);
		if (typed != null) {
			made.addSubcommand(args[0], make(typed, Arrays.copyOfRange(args, 1, args.length)));
		} else {
			node.below().forEach((name, below) -> made.addSubcommand(name, make(below, new String[0])));
		}
		return made;
	}
}
