// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.castellan.core.io.FileFailure;
import org.castellan.core.io.ProcessLock;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TlsIdentity;

/**
 * A site's directory while one process has it to itself: of two first starts at once only one makes the certificate that
 * customers pin.
 */
final class SiteHome implements AutoCloseable {

	private final SiteOptions options;
	private final ProcessLock lock;

	private SiteHome(SiteOptions options, ProcessLock lock) {
		this.options = options;
		this.lock = lock;
	}

	/** Makes the directory if it is not there. */
	static SiteHome open(SiteOptions options) throws ProblemException {
		Path file = options.lockFile();
		try {
			Files.createDirectories(options.home());
			Optional<ProcessLock> lock = ProcessLock.tryTake(file);
			if (lock.isEmpty()) {
				throw new ProblemException(SiteProblem.HOME_IN_USE.problem("home", options.home().toString(), "pid",
						ProcessLock.owner(file)));
			}
			return new SiteHome(options, lock.get());
		} catch (IOException e) {
			throw unusable(options, e);
		}
	}

	/** Whom customers reach; made at the first start. */
	TlsIdentity identity(String host, InstantSource time) throws ProblemException {
		return TlsIdentity.openOrCreate(options.tlsFile(), host, time);
	}

	ProblemException unusable(IOException e) {
		return unusable(options, e);
	}

	private static ProblemException unusable(SiteOptions options, IOException e) {
		return new ProblemException(SiteProblem.HOME_UNUSABLE.problem("home", options.home().toString(), "reason",
				FileFailure.sentence(e)), e);
	}

	/** Gives the directory back. */
	@Override
	public void close() {
		try {
			lock.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
