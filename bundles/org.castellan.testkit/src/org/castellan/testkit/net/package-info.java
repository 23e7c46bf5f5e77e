// SPDX-License-Identifier: EPL-2.0
/** Loopback ports for tests with real sockets. */
@NullMarked
package org.castellan.testkit.net;

import org.jspecify.annotations.NullMarked;
