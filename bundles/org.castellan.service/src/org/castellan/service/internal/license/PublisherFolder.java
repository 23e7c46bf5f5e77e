// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.service.Home;
import org.castellan.service.ServiceProblem;
import org.castellan.service.internal.home.HomeFailure;

/**
 * The certificates of trusted publishers in a home, one file each, for example {@code publishers/3F9A11C042BE07D1.crt}.
 * An administrator may put files there and take them away; a re-read sees it.
 */
final class PublisherFolder {

	/** What was read at one time. */
	record Content(TrustedPublishers publishers, List<Problem> findings) {
	}

	private final Home home;
	private final InstantSource time;

	PublisherFolder(Home home, InstantSource time) {
		this.home = home;
		this.time = time;
	}

	Content read() throws ProblemException {
		List<Publisher> publishers = new ArrayList<>();
		List<Problem> findings = new ArrayList<>();
		for (Path file : files()) {
			try {
				publishers.add(Publisher.read(file));
			} catch (ProblemException e) {
				findings.add(ServiceProblem.CERTIFICATE_NOT_COUNTED.problem("file", String.valueOf(file.getFileName()),
						"reason", e.problem().what()));
			}
		}
		return new Content(new TrustedPublishers(publishers, time), findings);
	}

	/** Trusts a publisher from now on; trusting it again changes nothing. */
	void add(Publisher publisher) throws ProblemException {
		try {
			AtomicFile.write(home.publishersDirectory().resolve(publisher.keyId() + ".crt"),
					publisher.pem().getBytes(StandardCharsets.US_ASCII));
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}

	private List<Path> files() throws ProblemException {
		try {
			return Folders.files(home.publishersDirectory(), ".crt");
		} catch (IOException e) {
			throw HomeFailure.of(home, e);
		}
	}
}
