// SPDX-License-Identifier: EPL-2.0
/**
 * The vendor's side: what a customer has ordered becomes a licence file that the customer's licence service accepts. A
 * {@link org.castellan.authority.LicenseOrder} says what, an {@link org.castellan.authority.IssueLicenseOperation} signs it.
 */
@NullMarked
package org.castellan.authority;

import org.jspecify.annotations.NullMarked;
