// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

/** Learns each verdict as soon as it is known, one at a time, on a thread of the check. */
@FunctionalInterface
public interface ProbeListener {

	void checked(ProbeResult result);

	/** Nobody. */
	static ProbeListener none() {
		return result -> {
			// nobody listens
		};
	}
}
