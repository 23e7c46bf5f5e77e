// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

/**
 * The probes of this installation: in OSGi those that come with the program, and every {@link PortProbe} service whose
 * property {@value #SERVICE} names what it looks at, for example {@code castellan.ports.service=tls}.
 */
@FunctionalInterface
public interface ProbeSource {

	/** Property of a {@link PortProbe} service: one of {@link org.castellan.diagnostics.catalog.Service}, in any case. */
	String SERVICE = "castellan.ports.service";

	PortProbes probes();
}
