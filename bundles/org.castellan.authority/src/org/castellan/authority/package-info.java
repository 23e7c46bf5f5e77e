// SPDX-License-Identifier: EPL-2.0
/**
 * The vendor side. A {@link org.castellan.authority.LicenseOrder} says what a site is to get;
 * {@link org.castellan.authority.ProvisionLicenseOperation} makes the signed licence file of it, and refuses an order
 * whose file a licence service would refuse. {@link org.castellan.authority.CreateTrialOperation} does the same on the
 * spot for one machine, by a publisher that exists for this trial only.
 *
 * <p>{@link org.castellan.authority.Authority} opens the vendor's records, in a directory or on a PostgreSQL server, and
 * has what is done with them: products, customers and orders in {@code order}, provisioning files in {@code provisioning},
 * requests of machines in {@code activation}. Every change is an {@link org.castellan.authority.Outcome}, durable when it is
 * returned; a database that cannot be reached is a {@link org.castellan.core.problem.ProblemException}.
 */
@NullMarked
package org.castellan.authority;

import org.jspecify.annotations.NullMarked;
