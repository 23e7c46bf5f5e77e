// SPDX-License-Identifier: EPL-2.0
/**
 * How the client library does it. Time is {@link org.castellan.client.internal.Moment}, the wire
 * {@link org.castellan.client.internal.ServiceWire}; a seat's life is {@link org.castellan.client.internal.HeldSeat}, which
 * knows neither threads nor sockets by itself.
 */
@NullMarked
package org.castellan.client.internal;

import org.jspecify.annotations.NullMarked;
