// SPDX-License-Identifier: EPL-2.0
/**
 * The vendor side. A {@link org.castellan.authority.LicenseOrder} says what a site is to get;
 * {@link org.castellan.authority.ProvisionLicenseOperation} makes the signed licence file of it, and refuses an order
 * whose file a licence service would refuse. {@link org.castellan.authority.CreateTrialOperation} does the same on the
 * spot for one machine, by a publisher that exists for this trial only. Activation and the vendor's site are to come
 * here.
 */
@NullMarked
package org.castellan.authority;

import org.jspecify.annotations.NullMarked;
