// SPDX-License-Identifier: EPL-2.0
/** The deterministic state machine, its log entries and its snapshots. Nothing here reads a clock, a random number or a file. */
@NullMarked
package org.castellan.ledger.internal.state;

import org.jspecify.annotations.NullMarked;
