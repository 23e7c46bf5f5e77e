// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.FeatureLineBuilder;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.core.license.LicenseLine;
import org.castellan.core.license.PackageLine;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.machine.MachineIds;

/** A publisher and the licence files it signs, for a machine that is {@link #MACHINE}. */
public final class TestLicenses {

	public static final HostId MACHINE = HostId.parse("0242ac150003");
	public static final LocalDate FAR = LocalDate.of(2099, 12, 31);
	private static final String VENDOR = "CASTELLAN";

	private final PublisherKey key;
	private final Path certificate;

	private TestLicenses(PublisherKey key, Path certificate) {
		this.key = key;
		this.certificate = certificate;
	}

	public static TestLicenses in(Path directory) {
		return in(directory, "Example Publisher", false);
	}

	public static TestLicenses in(Path directory, String name, boolean trial) {
		try {
			PublisherStore store = new PublisherStore(directory);
			return new TestLicenses(store.create(name, "a password for tests".toCharArray(), trial), store.certificateFile());
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	/** The machine that the files are for, as the service finds it. */
	public static MachineIds machine() {
		return new MachineIds(List.of(new MachineId(MACHINE, Set.of(), "eth0", "")), List.of(), List.of());
	}

	public Path certificate() {
		return certificate;
	}

	/** Signs for the same publisher. */
	public PublisherKey key() {
		return key;
	}

	public String keyId() {
		return key.publisher().keyId();
	}

	/** A file with one line of so many seats. */
	public byte[] file(String feature, int seats) {
		return file(MACHINE, line(feature, seats, FAR));
	}

	public byte[] file(HostId machine, FeatureLineBuilder... lines) {
		LicenseFileBuilder file = new LicenseFileBuilder().server("this_host", machine).vendor(VENDOR).useServer();
		for (FeatureLineBuilder line : lines) {
			FeatureLine unsigned = line.build();
			file.line(unsigned.withSign(key.sign(unsigned.signedText(List.of(machine)))));
		}
		return file.build().bytes();
	}

	/** A file with so many seats of a package that holds one feature. */
	public byte[] suite(String name, String component, int seats) {
		FeatureLine unsigned = line(name, seats, FAR).build();
		PackageLine suite = (PackageLine) LicenseLine
				.parse("PACKAGE %s %s 10.1 COMPONENTS=%s:10.1".formatted(name, VENDOR, component));
		return new LicenseFileBuilder().server("this_host", MACHINE).vendor(VENDOR)
				.line(suite.withSign(key.sign(suite.signedText(List.of(MACHINE)))))
				.line(unsigned.withSign(key.sign(unsigned.signedText(List.of(MACHINE))))).build().bytes();
	}

	public static FeatureLineBuilder line(String feature, int seats, LocalDate last) {
		return FeatureLine.increment(feature, VENDOR, "10.1").seats(seats).expires(Expiry.on(last));
	}
}
