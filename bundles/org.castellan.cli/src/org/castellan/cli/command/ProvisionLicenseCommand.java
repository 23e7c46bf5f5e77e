// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.castellan.authority.LicenseOrder;
import org.castellan.authority.OrderedFeature;
import org.castellan.authority.ProvisionLicenseOperation;
import org.castellan.authority.ProvisionOutcome;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code castellan provision license}: signs a licence file for one machine. */
@Command(name = "license", description = {
		"Sign a licence file for the machine that has a host id.",
		"The password of the key is asked for, or taken from CASTELLAN_PUBLISHER_PASSWORD." })
public final class ProvisionLicenseCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Option(names = "--publisher", required = true, paramLabel = "DIRECTORY",
			description = "Where castellan publisher init made the key.")
	private Path publisher = Path.of("");

	@Option(names = "--host-id", required = true, paramLabel = "ID", converter = Reading.OfHostId.class,
			description = "Of the customer's machine, as castellan hostid shows it.")
	private @Nullable HostId hostId;

	@Option(names = "--feature", required = true, paramLabel = "NAME[:VERSION]=SEATS",
			description = "What is licensed, for example desktopAdvP:10.1=10 or viewer=uncounted; may be repeated.")
	private List<String> features = new ArrayList<>();

	@Option(names = "--expires", paramLabel = "yyyy-mm-dd|permanent", converter = Reading.OfExpiry.class,
			description = "The last day. Default: permanent.")
	private Expiry expires = Expiry.never();

	@Option(names = "--vendor", paramLabel = "NAME", defaultValue = LicenseOrder.DEFAULT_VENDOR,
			description = "The vendor's name in the file. Default: ${DEFAULT-VALUE}.")
	private String vendor = LicenseOrder.DEFAULT_VENDOR;

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the licence file is written.")
	private Path out = Path.of("");

	public ProvisionLicenseCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		LicenseOrder order = order();
		return switch (new ProvisionLicenseOperation(new PublisherPassword(terminal).open(publisher)).provision(order, out)) {
			case ProvisionOutcome.Provisioned(LicenseFile file, List<Problem> warnings) -> {
				ProblemText.print(warnings, terminal.err());
				terminal.err().println("Wrote " + out + ": " + String.join(", ", features) + " for " + hostId + ", "
						+ (order.expiry().isNever() ? "permanent" : "until " + order.expiry()) + ".");
				yield ExitCode.OK;
			}
			case ProvisionOutcome.Refused(List<Problem> problems) -> {
				ProblemText.print(problems, terminal.err());
				yield ExitCode.of(problems.getFirst());
			}
		};
	}

	/** What the options ask for, understood before a password is asked for. */
	private LicenseOrder order() throws ProblemException {
		List<OrderedFeature> ordered = new ArrayList<>();
		for (String feature : features) {
			ordered.add(OrderedFeature.parse(feature, OrderedFeature.DEFAULT_VERSION));
		}
		return LicenseOrder.lockedTo(Objects.requireNonNull(hostId), ordered).withVendor(vendor).until(expires);
	}
}
