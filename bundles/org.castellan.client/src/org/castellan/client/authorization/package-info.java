// SPDX-License-Identifier: EPL-2.0
/**
 * Authorizing a machine, whichever it is and whoever answers. A window or a command line prepares a request on an
 * {@link org.castellan.client.authorization.AuthorizationTarget}, a licence server or this workstation, has it answered
 * by a {@link org.castellan.client.authorization.Responder} or by a file that travels, and applies the response there:
 * <pre>
 * new AuthorizeOperation(target, responder).run(draft, progress);
 * </pre>
 * A request is kept by its target until its response is applied, so whatever fails in between is mended by asking again
 * with the same request id.
 */
@NullMarked
package org.castellan.client.authorization;

import org.jspecify.annotations.NullMarked;
