// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.castellan.authority.ProvisionOutcome.Provisioned;
import org.castellan.authority.ProvisionOutcome.Refused;
import org.castellan.core.host.HostId;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.FeatureLineBuilder;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;

/**
 * Makes the signed licence file that an order asks for. For example ten seats of {@code desktopAdvP} for the machine
 * with one Ethernet id become one SERVER, one VENDOR and one INCREMENT line. No file is made that a check would
 * refuse.
 */
public final class ProvisionLicenseOperation {

	private static final int SERIAL_BYTES = 6;

	private final PublisherKey key;
	private final InstantSource time;
	private final ZoneId zone;
	private final RandomGenerator random;

	public ProvisionLicenseOperation(PublisherKey key) {
		this(key, InstantSource.system(), ZoneId.systemDefault(), new SecureRandom());
	}

	/**
	 * @param zone   of the publisher's days
	 * @param random for serial numbers
	 */
	public ProvisionLicenseOperation(PublisherKey key, InstantSource time, ZoneId zone, RandomGenerator random) {
		this.key = key;
		this.time = time;
		this.zone = zone;
		this.random = random;
	}

	/** Makes the file and writes it, in place of any that is there. */
	public ProvisionOutcome provision(LicenseOrder order, Path destination) {
		ProvisionOutcome outcome = provision(order);
		if (outcome instanceof Provisioned made) {
			try {
				AtomicFile.write(destination, made.file().bytes());
			} catch (IOException e) {
				String reason = e instanceof NoSuchFileException ? "Its directory does not exist." : FileFailure.sentence(e);
				return new Refused(List.of(
						AuthorityProblem.NOT_WRITABLE.problem("file", destination.toString(), "reason", reason)));
			}
		}
		return outcome;
	}

	/** Makes the file. */
	public ProvisionOutcome provision(LicenseOrder order) {
		LocalDate today = LocalDate.ofInstant(time.instant(), zone);
		List<Problem> problems = OrderCheck.check(order, today);
		if (problems.stream().anyMatch(Problem::isError)) {
			return new Refused(problems);
		}
		LicenseFile file = file(order, today);
		TrustedPublishers self = new TrustedPublishers(List.of(key.publisher()), time);
		LicenseReport report = LicenseCheck.anywhere(self, today).check(file);
		List<Problem> all = Stream.concat(problems.stream(), report.problems().stream()).toList();
		return report.hasErrors() ? new Refused(all) : new Provisioned(file, all);
	}

	private LicenseFile file(LicenseOrder order, LocalDate today) {
		LicenseFileBuilder file = new LicenseFileBuilder()
				.comment((key.publisher().trial() ? "Trial licence by " : "Licence by ") + key.publisher().name());
		for (OrderedServer server : order.servers()) {
			server.port().ifPresentOrElse(port -> file.server(server.host(), server.hostId(), port.value()),
					() -> file.server(server.host(), server.hostId()));
		}
		file.vendor(order.vendor());
		List<HostId> hostIds = order.hostIds();
		String serial = serial();
		for (int i = 0; i < order.features().size(); i++) {
			FeatureLine line = line(order, order.features().get(i), today, serial + "-" + (i + 1));
			file.line(line.withSign(key.sign(line.signedText(hostIds))));
		}
		return file.build();
	}

	private static FeatureLine line(LicenseOrder order, OrderedFeature feature, LocalDate today, String serial) {
		FeatureLineBuilder line = FeatureLine.increment(feature.name(), order.vendor(), feature.version())
				.expires(order.expiry()).issued(today);
		order.start().ifPresent(line::starts);
		feature.seats().ifPresentOrElse(line::seats, () -> line.hostIds(order.hostIds()));
		order.notice().ifPresent(notice -> line.attribute("NOTICE", notice));
		return line.serial(serial).build();
	}

	/** Keeps the lines of two equal orders apart, since equal lines count once. */
	private String serial() {
		byte[] bytes = new byte[SERIAL_BYTES];
		random.nextBytes(bytes);
		return HexFormat.of().withUpperCase().formatHex(bytes);
	}
}
