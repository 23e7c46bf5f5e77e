// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;

/**
 * Where a licence service keeps all its state: one directory, for example {@code /var/lib/castellan}. This is its
 * layout only; looking at it needs no service to run, and changes nothing.
 *
 * @param directory absolute
 */
public record Home(Path directory) {

	public Home {
		directory = directory.toAbsolutePath().normalize();
	}

	public static Home of(Path directory) {
		return new Home(directory);
	}

	/** What a site may set; an administrator may edit it while the service is stopped. */
	public Path settingsFile() {
		return directory.resolve("service.json");
	}

	/** The admin credential, one word; only the owner reads it. */
	public Path credentialFile() {
		return directory.resolve("credential");
	}

	/** The word checkouts must show where the site turned that on; only the owner reads it. */
	public Path clientTokenFile() {
		return directory.resolve("client-token");
	}

	/** The TLS identity, key and certificate; only the owner reads it. */
	public Path tlsFile() {
		return directory.resolve("tls.pem");
	}

	/** The key that signs leases; only the owner reads it. */
	public Path leaseKeyFile() {
		return directory.resolve("lease.key");
	}

	/** Certificates of the publishers that are trusted, {@code *.crt}. */
	public Path publishersDirectory() {
		return directory.resolve("publishers");
	}

	/** Licence files that count, {@code *.lic}. */
	public Path licensesDirectory() {
		return directory.resolve("licenses");
	}

	/** What was authorized by numbers, and requests that wait for a response; only the owner reads it. */
	public Path trustedStorageDirectory() {
		return directory.resolve("trusted-storage");
	}

	/** Who holds which seats. */
	public Path ledgerDirectory() {
		return directory.resolve("ledger");
	}

	/** What happened: {@code events.jsonl} and its predecessors. */
	public Path logDirectory() {
		return directory.resolve("log");
	}

	/** What the program itself has to say, for its developers. */
	public Path programLog() {
		return logDirectory().resolve("service.log");
	}

	/** What belongs to the process that runs now. */
	public Path runDirectory() {
		return directory.resolve("run");
	}

	/** Loaded classes of the program, which make the next start faster; may be deleted at any time. */
	public Path classArchive() {
		return runDirectory().resolve("classes.jsa");
	}

	/** Who uses the home; locked while somebody does. */
	public Path lockFile() {
		return runDirectory().resolve("lock");
	}

	/** How to reach the service that runs, see {@link RunningService}; left behind by one that was killed. */
	public Path runFile() {
		return runDirectory().resolve("service.json");
	}

	@Override
	public String toString() {
		return directory.toString();
	}
}
