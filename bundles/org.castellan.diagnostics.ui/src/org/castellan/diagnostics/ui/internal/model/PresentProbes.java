// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.time.InstantSource;

import org.castellan.diagnostics.check.PortProbes;
import org.castellan.diagnostics.check.ProbeSource;
import org.jspecify.annotations.Nullable;

/** The probes of a check in the window: those of this installation, with what other bundles registered. */
public final class PresentProbes {

	private PresentProbes() {
	}

	/** @param installed absent where no component runtime is; then what comes with the program is all there is */
	public static PortProbes of(@Nullable ProbeSource installed) {
		return installed != null ? installed.probes() : PortProbes.standard(InstantSource.system());
	}
}
