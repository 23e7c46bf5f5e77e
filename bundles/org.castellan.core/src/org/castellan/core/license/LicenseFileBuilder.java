// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.nio.charset.StandardCharsets;
import org.castellan.core.host.HostId;

/**
 * Makes a licence file, line by line in the order of the calls: {@code new LicenseFileBuilder().server("this_host",
 * hostId).vendor("CASTELLAN").useServer().line(signed).build()}.
 */
public final class LicenseFileBuilder {

	private final StringBuilder text = new StringBuilder();

	/** One comment line; characters outside 8-bit Latin become question marks. */
	public LicenseFileBuilder comment(String comment) {
		return add("# " + comment.replaceAll("\\p{Cntrl}+", " "));
	}

	/** A SERVER line without a port, which clients search on 27000 to 27009. */
	public LicenseFileBuilder server(String host, HostId hostId) {
		return add("SERVER " + host + " " + hostId);
	}

	public LicenseFileBuilder server(String host, HostId hostId, int port) {
		return add("SERVER " + host + " " + hostId + " " + port);
	}

	public LicenseFileBuilder vendor(String name) {
		return add("VENDOR " + name);
	}

	public LicenseFileBuilder vendor(String name, int port) {
		return add("VENDOR " + name + " PORT=" + port);
	}

	public LicenseFileBuilder useServer() {
		return add("USE_SERVER");
	}

	/** A signed line, in its own layout. */
	public LicenseFileBuilder line(SignedLine line) {
		return add(line.text());
	}

	/** @throws IllegalArgumentException if a line would not read back */
	public LicenseFile build() {
		LicenseFile file = LicenseFile.parse(text.toString().getBytes(StandardCharsets.ISO_8859_1));
		file.unreadableLines().stream().findFirst().ifPresent(line -> {
			throw new IllegalArgumentException("Line " + line.number() + " would not read back: " + line.faults());
		});
		return file;
	}

	private LicenseFileBuilder add(String line) {
		text.append(line).append('\n');
		return this;
	}
}
