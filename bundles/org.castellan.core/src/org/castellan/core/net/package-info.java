// SPDX-License-Identifier: EPL-2.0
/**
 * Where servers answer: ports, {@code port@host}, and lists of servers.
 */
@NullMarked
package org.castellan.core.net;

import org.jspecify.annotations.NullMarked;
