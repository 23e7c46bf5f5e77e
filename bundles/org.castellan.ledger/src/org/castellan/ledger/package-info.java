// SPDX-License-Identifier: EPL-2.0
/**
 * The seat ledger: who holds which seats, durably, and never more holders than seats.
 */
@NullMarked
package org.castellan.ledger;

import org.jspecify.annotations.NullMarked;
