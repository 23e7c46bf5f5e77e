// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.castellan.authority.IssueLicenseOperation;
import org.castellan.authority.LicenseOrder;
import org.castellan.authority.OrderedFeature;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.UsageException;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
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

	@Option(names = "--host-id", required = true, paramLabel = "ID",
			description = "Of the customer's machine, as castellan hostid shows it; three for a quorum.")
	private List<String> hostIds = new ArrayList<>();

	@Option(names = "--feature", required = true, paramLabel = "NAME=SEATS",
			description = "What is licensed, for example desktopAdvP=10 or viewer=uncounted; may be repeated.")
	private List<String> features = new ArrayList<>();

	@Option(names = "--feature-version", paramLabel = "VERSION", defaultValue = "10.1",
			description = "The version of the features. Default: 10.1.")
	private String version = "10.1";

	@Option(names = "--expires", paramLabel = "yyyy-mm-dd|permanent", defaultValue = "permanent",
			description = "The last day. Default: permanent.")
	private String expires = "permanent";

	@Option(names = "--vendor", paramLabel = "NAME", defaultValue = "CASTELLAN",
			description = "The vendor's name in the file. Default: CASTELLAN.")
	private String vendor = "CASTELLAN";

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the licence file is written.")
	private Path out = Path.of("");

	public ProvisionLicenseCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		LicenseOrder order = order();
		LicenseFile file = issue(order);
		OutputFile.write(out, file.bytes());
		terminal.err().println("Wrote " + out + ": " + String.join(", ", features) + " for "
				+ String.join(" ", hostIds) + ", " + order.expiry() + ".");
		return ExitCode.OK;
	}

	/** What the options ask for, understood before a password is asked for. */
	private LicenseOrder order() throws UsageException {
		try {
			return new LicenseOrder(vendor, hostIds.stream().map(HostId::parse).toList(),
					features.stream().map(feature -> OrderedFeature.parse(feature, version)).toList(),
					Expiry.parsePrinted(expires.toLowerCase(Locale.ROOT)));
		} catch (IllegalArgumentException e) {
			throw new UsageException(String.valueOf(e.getMessage()));
		}
	}

	private LicenseFile issue(LicenseOrder order) throws ProblemException, UsageException {
		char[] password = new PublisherPassword(terminal).existing();
		try {
			PublisherKey key = new PublisherStore(publisher).open(password);
			return new IssueLicenseOperation(key, InstantSource.system()).issue(order);
		} catch (IllegalArgumentException e) {
			throw new UsageException(String.valueOf(e.getMessage()));
		} finally {
			Arrays.fill(password, ' ');
		}
	}
}
