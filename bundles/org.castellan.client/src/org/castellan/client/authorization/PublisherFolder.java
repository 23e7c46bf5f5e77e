// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;

/** The certificates of the publishers that a workstation trusts, one file each, for example {@code 3F9A11C042BE07D1.crt}. */
record PublisherFolder(Path folder, InstantSource time) {

	/** Whom it trusts now; a file that is no certificate does not count. */
	TrustedPublishers read() {
		List<Publisher> publishers = new ArrayList<>();
		for (Path file : files()) {
			try {
				publishers.add(Publisher.read(file));
			} catch (ProblemException e) {
				// what it signed is then said to be of an unknown publisher
				continue;
			}
		}
		return new TrustedPublishers(publishers, time);
	}

	void add(Publisher publisher) throws ProblemException {
		try {
			Files.createDirectories(folder);
			AtomicFile.write(folder.resolve(publisher.keyId() + ".crt"),
					publisher.pem().getBytes(StandardCharsets.US_ASCII));
		} catch (IOException e) {
			throw new ProblemException(TargetProblem.PUBLISHERS_UNUSABLE.problem("folder", folder.toString(), "reason",
					FileFailure.reason(e)), e);
		}
	}

	private List<Path> files() {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(file -> file.toString().endsWith(".crt")).sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
