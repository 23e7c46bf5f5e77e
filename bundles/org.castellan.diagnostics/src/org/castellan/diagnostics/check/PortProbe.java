// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

/**
 * Looks at what listens on an open port: the extension point for services of one's own. Callers do not call probes, but
 * {@link CheckPortsOperation}, which gives each its own thread and keeps to the limit on open sockets.
 * <p>
 * A probe blocks for {@link Reached#timeout} per step at most, opens one socket at a time, closes it, ends when its
 * thread is interrupted, and throws nothing: what keeps it from knowing is {@link Verdict.CouldNotCheck}, and that is
 * also told of one that throws.
 */
@FunctionalInterface
public interface PortProbe {

	ProbeResult probe(Reached reached);
}
