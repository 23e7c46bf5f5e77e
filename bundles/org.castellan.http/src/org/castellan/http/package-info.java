// SPDX-License-Identifier: EPL-2.0
/**
 * The HTTPS front that the licence service and the activation site share: connections, routes, credentials, limits, and
 * how answers and problems are written. Jetty is seen only here.
 *
 * <p>A server is a list of {@link org.castellan.http.Route routes}, each a method, a path, who may ask
 * ({@link org.castellan.http.Access}), what the body is ({@link org.castellan.http.Input}) and an
 * {@link org.castellan.http.Action} that gives an {@link org.castellan.http.Answer} or throws a problem. The one
 * {@link org.castellan.http.Router} finds the route, checks the caller, reads the body and writes what came of it;
 * {@link org.castellan.http.HttpFront} answers on a socket that {@link org.castellan.http.Listening} took. For example
 *
 * <pre>
 * Routes routes = new Routes(List.of(Route.get(Route.ROOT + "hello", Access.OPEN, Hello.class,
 * 		(call, nothing) -&gt; Answer.json(hello))));
 * HttpFront.start(socket, tls, new Router(routes, credentials, counts, ProblemStatus.of(List.of())), limits);
 * </pre>
 *
 * <p>Problems of HTTP itself are {@link org.castellan.http.HttpProblem}, of the port
 * {@link org.castellan.http.ListeningProblem}; an API gives its own a status through
 * {@link org.castellan.http.AnsweredProblem}.
 */
@NullMarked
package org.castellan.http;

import org.jspecify.annotations.NullMarked;
