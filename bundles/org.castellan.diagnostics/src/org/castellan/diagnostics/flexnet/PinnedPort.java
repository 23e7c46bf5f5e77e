// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import org.castellan.core.problem.Problem;

/**
 * A vendor daemon's port as it stands in a licence file now.
 *
 * @param before   what stood there
 * @param changed  whether the file was written
 * @param advice   what is still to do, a restart among it; empty if nothing changed
 */
public record PinnedPort(Path file, String vendor, OptionalInt before, int port, boolean changed, List<Problem> advice) {

	public PinnedPort {
		advice = List.copyOf(advice);
	}
}
