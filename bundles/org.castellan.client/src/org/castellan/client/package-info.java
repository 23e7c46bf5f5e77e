// SPDX-License-Identifier: EPL-2.0
/**
 * How an application gets a seat, and how an administrator's tool speaks to a licence service. No window, no command
 * line, no library beyond the JDK's HTTP client.
 *
 * <p><b>Applications</b> make one {@link org.castellan.client.LicenseClient}, ask it for seats, and stop what the seat
 * allowed when it says that the seat is lost:
 * <pre>
 * switch (client.checkout(SeatRequest.of("desktopAdvP"))) {
 * case Granted(Seat seat, var remarks) -> work(seat);
 * case Denied(Problem problem, var others) -> say(problem.message());
 * case Unreachable(var servers) -> servers.forEach(server -> say(server.problem().message()));
 * }
 * </pre>
 * A {@link org.castellan.client.Seat} renews itself and ends by itself: first, before the service gives its seats to
 * someone else (seat-rules, rule 1).
 *
 * <p>A <b>machine authorized for itself</b> needs no server: {@link org.castellan.client.SingleUse} checks its trusted
 * storage offline.
 *
 * <p><b>Tools</b> ask {@link org.castellan.client.LicenseServers} for a
 * {@link org.castellan.client.LicenseServerConnection}. A server met for the first time is looked at
 * ({@link org.castellan.client.LicenseServers#look}), its fingerprint is shown to a person, and it is pinned in
 * {@link org.castellan.client.KnownServers}; nothing secret is sent before that.
 *
 * <p>Blocking methods belong in a job or a virtual thread; interrupting the thread cancels them. Failures are
 * {@link org.castellan.core.problem.Problem}s: the service's own as it sent them, this bundle's as
 * {@link org.castellan.client.ClientProblem}.
 */
@NullMarked
package org.castellan.client;

import org.jspecify.annotations.NullMarked;
