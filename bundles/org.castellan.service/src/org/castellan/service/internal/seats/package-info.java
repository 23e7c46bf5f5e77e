// SPDX-License-Identifier: EPL-2.0
/**
 * Checkout, renewal, release, and who holds what: the API's words over the ledger's.
 */
@NullMarked
package org.castellan.service.internal.seats;

import org.jspecify.annotations.NullMarked;
