// SPDX-License-Identifier: EPL-2.0
/**
 * Asks hosts for their ports and gives each a verdict.
 *
 * <p>A {@link org.castellan.diagnostics.check.Target} is one port of one host and what should answer there.
 * {@link org.castellan.diagnostics.check.CheckPortsOperation} resolves the names, connects to every address of everything at once
 * ({@link org.castellan.diagnostics.check.ConnectScan}), and has what is open looked at
 * by the {@link org.castellan.diagnostics.check.PortProbe} of the expected service, both within one
 * budget of sockets. Of ports of this machine it names the program that has them. Each
 * {@link org.castellan.diagnostics.check.ProbeResult} holds the steps from the client's point of view: resolve, connect,
 * TLS, hello, clock, latency; the first that broke is told with its remedy. That a check could not be done is a verdict
 * of its own, never "closed".
 *
 * <p>To look at another service, write a {@code PortProbe}; in OSGi register it
 * ({@link org.castellan.diagnostics.check.ProbeSource}), elsewhere add it to
 * {@link org.castellan.diagnostics.check.PortProbes}.
 */
@NullMarked
package org.castellan.diagnostics.check;

import org.jspecify.annotations.NullMarked;
