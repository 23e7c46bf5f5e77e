// SPDX-License-Identifier: EPL-2.0
/**
 * Asking a vendor's activation site over HTTPS. An {@link org.castellan.client.site.ActivationSite} is the
 * {@link org.castellan.client.authorization.Responder} of online authorization:
 * <pre>
 * Responder site = new ActivationSite(SiteAddress.parse("https://licensing.example.com"));
 * new AuthorizeOperation(target, site).run(draft, progress);
 * </pre>
 *
 * <p>It says hello before it sends anything, so a request, which names people and numbers, goes to an activation site and to
 * nobody else, and a clock that is wrong is told before it spoils an authorization. A site is believed by the public
 * authorities and its host name, or by a fingerprint that stands behind its address ({@link
 * org.castellan.client.site.SiteAddress}). What keeps an answer from coming is a {@link
 * org.castellan.client.site.SiteProblem}; what the site refuses comes as it said it.
 */
@NullMarked
package org.castellan.client.site;

import org.jspecify.annotations.NullMarked;
