// SPDX-License-Identifier: EPL-2.0
/**
 * HTTPS: connections, routes, credentials, and how answers and problems are written. Jetty is seen only here.
 */
@NullMarked
package org.castellan.service.internal.http;

import org.jspecify.annotations.NullMarked;
