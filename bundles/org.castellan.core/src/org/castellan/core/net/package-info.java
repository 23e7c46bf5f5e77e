// SPDX-License-Identifier: EPL-2.0
/**
 * Where servers answer: ports, {@code port@host}, lists of servers, and how their names are asked for.
 */
@NullMarked
package org.castellan.core.net;

import org.jspecify.annotations.NullMarked;
