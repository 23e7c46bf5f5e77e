// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.castellan.core.problem.Problem;
import org.castellan.service.Home;
import org.castellan.service.ServiceProblem;

/** Tells when the disk under a home is nearly full: below {@value #LEAST_MIB} MiB. */
public final class DiskSpace {

	private static final long LEAST_MIB = 200;
	private static final long MIB = 1024 * 1024;

	private final Home home;

	public DiskSpace(Home home) {
		this.home = home;
	}

	public Optional<Problem> finding() {
		try {
			long free = Files.getFileStore(home.directory()).getUsableSpace() / MIB;
			return free >= LEAST_MIB ? Optional.empty() : Optional.of(
					ServiceProblem.DISK_NEARLY_FULL.problem("home", home.toString(), "free", Long.toString(free)));
		} catch (IOException unknown) {
			return Optional.empty();
		}
	}
}
