// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.castellan.authority.ProvisionOutcome.Provisioned;
import org.castellan.core.host.HostIdType;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.CryptoProblem;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;

/**
 * Makes a licence to try the product on this machine: seats for thirty days, by a trial publisher of its own. For
 * example the console's first minute. The publisher's key is forgotten as soon as it has signed, so that nothing else
 * can be signed in its name; asked again while the trial lasts, the same trial is the answer.
 */
public final class CreateTrialOperation {

	public static final String LICENSE_FILE = "trial.lic";
	private static final int DAYS = 30;
	private static final String NOTICE = "Trial";
	private static final List<OrderedFeature> FEATURES = List.of(OrderedFeature.of("desktopAdvP", 10),
			OrderedFeature.of("spatialAnalystP", 5));
	private static final int LONGEST_NAME = 64;

	private final Supplier<MachineIds> machine;
	private final InstantSource time;
	private final ZoneId zone;
	private final RandomGenerator random;

	/**
	 * @param machine how this machine's host ids are read
	 * @param zone    of the days
	 * @param random  for serial numbers
	 */
	public CreateTrialOperation(Supplier<MachineIds> machine, InstantSource time, ZoneId zone, RandomGenerator random) {
		this.machine = machine;
		this.time = time;
		this.zone = zone;
		this.random = random;
	}

	/** Makes the trial in a directory, which is made if need be and is not one of a publisher who keeps a key. */
	public TrialOutcome create(Path directory) {
		if (new PublisherStore(directory).exists()) {
			return new TrialOutcome.Refused(
					List.of(CryptoProblem.PUBLISHER_EXISTS.problem("directory", directory.toString())));
		}
		MachineIds here = machine.get();
		return existing(directory, here).orElseGet(() -> make(directory, here));
	}

	private TrialOutcome make(Path directory, MachineIds here) {
		if (here.ids().isEmpty()) {
			return new TrialOutcome.Refused(here.problems());
		}
		PublisherKey key = PublisherKey.forTrial(publisherName(here), time);
		LicenseOrder order = LicenseOrder.lockedTo(here.ids().getFirst().id(), FEATURES)
				.until(Expiry.on(today().plusDays(DAYS))).withNotice(NOTICE);
		return switch (new ProvisionLicenseOperation(key, time, zone, random).provision(order)) {
			case Provisioned made -> write(directory, key.publisher(), made.file());
			case ProvisionOutcome.Refused refused -> new TrialOutcome.Refused(refused.problems());
		};
	}

	private static TrialOutcome write(Path directory, Publisher publisher, LicenseFile file) {
		Path certificate = directory.resolve(PublisherStore.CERTIFICATE_FILE);
		Path license = directory.resolve(LICENSE_FILE);
		try {
			Files.createDirectories(directory);
			AtomicFile.write(certificate, publisher.pem().getBytes(StandardCharsets.US_ASCII));
			AtomicFile.write(license, file.bytes());
			return new TrialOutcome.Created(publisher, certificate, file, license);
		} catch (IOException e) {
			return new TrialOutcome.Refused(List.of(AuthorityProblem.NOT_WRITABLE.problem("file", directory.toString(),
					"reason", FileFailure.sentence(e))));
		}
	}

	/** A trial made before that this machine can still use. Anything else in the directory is replaced. */
	private Optional<TrialOutcome> existing(Path directory, MachineIds here) {
		Path certificate = directory.resolve(PublisherStore.CERTIFICATE_FILE);
		Path license = directory.resolve(LICENSE_FILE);
		if (!Files.exists(certificate) || !Files.exists(license)) {
			return Optional.empty();
		}
		try {
			Publisher publisher = Publisher.read(certificate);
			LicenseFile file = LicenseFile.read(license);
			LicenseReport report = LicenseCheck.on(here::has, new TrustedPublishers(List.of(publisher), time), today())
					.check(file);
			return publisher.trial() && !report.verdicts().isEmpty() && !report.hasErrors()
					? Optional.of(new TrialOutcome.Created(publisher, certificate, file, license))
					: Optional.empty();
		} catch (ProblemException e) {
			return Optional.empty();
		}
	}

	private static String publisherName(MachineIds here) {
		String name = here.ids().stream().filter(id -> id.id().type() == HostIdType.HOSTNAME)
				.map(id -> "Trial publisher on " + id.id().value()).findFirst().orElse("Trial publisher");
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(time.instant(), zone);
	}
}
