// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castellan.authority.OrderedServer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.OrderLine;
import org.castellan.core.host.HostId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.FeatureLineBuilder;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.crypto.PublisherKey;

/**
 * Prints and signs the licences of activations as one licence file for one machine. Concurrent and named-user licences are
 * counted lines; a single-use licence is an uncounted line for that machine alone. What can be given back counts only
 * together with the response that brought it ({@link FeatureLine#isActivated}); a named-user file stands for itself.
 */
public final class ActivationLicense {

	private static final int SERIAL_BYTES = 8;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Optional<PublisherKey> key;
	private final HostId hostId;
	private final LocalDate today;
	private final Use use;

	private enum Use {
		RESPONSE, FILE, SHOWN_FILE
	}

	private ActivationLicense(Optional<PublisherKey> key, HostId hostId, LocalDate today, Use use) {
		this.key = key;
		this.hostId = hostId;
		this.today = today;
		this.use = use;
	}

	/** For a response: whatever it holds counts only together with it. */
	public static ActivationLicense ofResponse(PublisherKey key, HostId hostId, LocalDate today) {
		return new ActivationLicense(Optional.of(key), hostId, today, Use.RESPONSE);
	}

	/** For a file of named users, which stands for itself. */
	public static ActivationLicense ofFile(PublisherKey key, HostId hostId, LocalDate today) {
		return new ActivationLicense(Optional.of(key), hostId, today, Use.FILE);
	}

	/**
	 * For a file that is only shown: the same without its signatures.
	 *
	 * @param key empty if it is not known yet; the file names no publisher then
	 */
	public static ActivationLicense unsigned(Optional<PublisherKey> key, HostId hostId, LocalDate today) {
		return new ActivationLicense(key, hostId, today, Use.SHOWN_FILE);
	}

	/**
	 * So many licences of an order line.
	 *
	 * @param serial value of {@code SN=}
	 */
	public record Part(OrderLine line, LicenseType type, String vendor, int count, String serial) {
	}

	/** A value of {@code SN=} that no other line has. It says nothing of order and machine. */
	public static String lineSerial() {
		byte[] bytes = new byte[SERIAL_BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().withUpperCase().formatHex(bytes);
	}

	/** The file; empty text for no parts. */
	public String print(List<Part> parts) {
		if (parts.isEmpty()) {
			return "";
		}
		LicenseFileBuilder file = new LicenseFileBuilder();
		key.ifPresent(publisher -> file.comment("Licence by " + publisher.publisher().name()));
		file.server(OrderedServer.THIS_HOST, hostId);
		Set<String> vendors = new LinkedHashSet<>(parts.stream().map(Part::vendor).toList());
		vendors.forEach(file::vendor);
		for (Part part : parts) {
			FeatureLine line = line(part);
			file.line(use == Use.SHOWN_FILE ? line : line.withSign(key.orElseThrow().sign(line.signedText(List.of(hostId)))));
		}
		LicenseFile made = file.build();
		return new String(made.bytes(), StandardCharsets.ISO_8859_1);
	}

	private FeatureLine line(Part part) {
		FeatureLineBuilder line = FeatureLine
				.increment(part.line().feature().feature(), part.vendor(), part.line().feature().version())
				.expires(part.line().expires()).issued(today);
		boolean isForFile = part.type() == LicenseType.NAMED_USER;
		if (isForFile == (use == Use.RESPONSE)) {
			throw new IllegalArgumentException("Only a file holds named users, and nothing else: " + part.type());
		}
		switch (part.type()) {
			case SINGLE_USE -> line.hostIds(List.of(hostId)).activated();
			case CONCURRENT_USE -> line.seats(part.count()).activated();
			case NAMED_USER -> line.seats(part.count()).flag("USER_BASED");
		}
		return line.serial(part.serial()).build();
	}
}
