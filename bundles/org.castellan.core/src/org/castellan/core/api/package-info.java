// SPDX-License-Identifier: EPL-2.0
/**
 * The records that cross the wire between a licence service and its clients, as docs/http-api describes them. A client
 * asks with a {@link org.castellan.core.api.CheckoutRequest} and holds what a {@link org.castellan.core.api.LeaseGrant}
 * says; an administrator reads {@link org.castellan.core.api.Availability} and
 * {@link org.castellan.core.api.ServiceStatus}. Any answer other than 2xx is a
 * {@link org.castellan.core.api.ProblemReply}. Fields are added, never renamed; a breaking change raises
 * {@link org.castellan.core.api.Hello#API}.
 */
@NullMarked
package org.castellan.core.api;

import org.jspecify.annotations.NullMarked;
