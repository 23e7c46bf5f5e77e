// SPDX-License-Identifier: EPL-2.0
/**
 * The activation site: a vendor's HTTPS server that answers authorization requests. A program posts the text of an
 * {@code authorize.txt} to {@code /api/v1/requests} and gets the response; a person does the same on the page at
 * {@code /}, which needs no scripts. docs/http-api/site-openapi.json describes it.
 *
 * <p>{@link org.castellan.authority.site.RunningSite#start} makes one out of
 * {@link org.castellan.authority.site.SiteOptions} and a {@link org.castellan.authority.site.RequestDesk}, which decides;
 * with an {@link org.castellan.authority.Authority} that is
 * {@code authority.answerRequest(key)::answer}. The site itself keeps nothing but its TLS identity: what it has answered is
 * on record before it is sent, so it can be killed at any instant and asked again, and several may share the records.
 */
@NullMarked
package org.castellan.authority.site;

import org.jspecify.annotations.NullMarked;
