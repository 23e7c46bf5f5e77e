// SPDX-License-Identifier: EPL-2.0
/** From commands to durable log entries: the desk where commands wait, the thread that logs them, and Ratis below. */
@NullMarked
package org.castellan.ledger.internal.log;

import org.jspecify.annotations.NullMarked;
