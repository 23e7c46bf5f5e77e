// SPDX-License-Identifier: EPL-2.0
/** Ports and hosts for tests with real sockets; nothing leaves the machine. */
@NullMarked
package org.castellan.testkit.net;

import org.jspecify.annotations.NullMarked;
