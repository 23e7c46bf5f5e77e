// SPDX-License-Identifier: EPL-2.0
/**
 * The records that cross the wire between a licence service and its clients, as docs/http-api describes them. A client
 * asks with a {@link org.castellan.core.api.CheckoutRequest} and holds what a {@link org.castellan.core.api.LeaseGrant}
 * says; an administrator reads {@link org.castellan.core.api.Availability} and
 * {@link org.castellan.core.api.ServiceStatus}. Any answer other than 2xx is a
 * {@link org.castellan.core.api.ProblemReply}. Fields are added, never renamed; a breaking change raises
 * {@link org.castellan.core.api.Hello#API}.
 *
 * <table>
 * <caption>What is asked and answered, all under {@code /api/v1}</caption>
 * <tr><td>{@code GET hello}<td>{@link org.castellan.core.api.Hello}
 * <tr><td>{@code POST checkouts}<td>{@link org.castellan.core.api.CheckoutRequest} →
 * {@link org.castellan.core.api.LeaseGrant}
 * <tr><td>{@code POST leases/ID/renew}<td>{@link org.castellan.core.api.LeaseRequest} →
 * {@link org.castellan.core.api.LeaseGrant}
 * <tr><td>{@code POST leases/ID/release}<td>{@link org.castellan.core.api.LeaseRequest} → 204, nothing
 * <tr><td>{@code GET leases}<td>{@link org.castellan.core.api.LeaseList}
 * <tr><td>{@code GET availability?version=}<td>{@link org.castellan.core.api.Availability}
 * <tr><td>{@code GET events}<td>server-sent {@link org.castellan.core.api.ServiceEvent}s
 * <tr><td>{@code GET admin/status}<td>{@link org.castellan.core.api.ServiceStatus}
 * <tr><td>{@code GET admin/host-ids}<td>{@link org.castellan.core.api.HostIdList}
 * <tr><td>{@code GET admin/authorizations}<td>{@link org.castellan.core.api.AuthorizationList}
 * <tr><td>{@code POST admin/authorizations}<td>a licence file, {@code text/plain} →
 * {@link org.castellan.core.api.AuthorizationResult}, also when the file is refused
 * <tr><td>{@code POST admin/license-check}<td>a licence file, {@code text/plain} →
 * {@link org.castellan.core.api.AuthorizationResult} as if it were applied, and nothing is changed
 * <tr><td>{@code GET admin/authorization}<td>{@link org.castellan.core.api.AuthorizationStatus}
 * <tr><td>{@code POST admin/authorization/requests}<td>{@link org.castellan.core.api.AuthorizationDraft} →
 * {@link org.castellan.core.api.PreparedRequest}
 * <tr><td>{@code GET admin/authorization/requests/ID}<td>{@link org.castellan.core.api.PreparedRequest}
 * <tr><td>{@code DELETE admin/authorization/requests/ID}<td>nothing → 204, nothing
 * <tr><td>{@code POST admin/authorization/responses}<td>a response, {@code text/plain} →
 * {@link org.castellan.core.api.ResponseResult}, also when it is refused
 * <tr><td>{@code POST admin/authorization/response-check}<td>the same as if it were applied, and nothing is changed
 * <tr><td>{@code POST admin/transfers}<td>the request of another licence server, {@code text/plain} → its response,
 * {@code text/plain}
 * <tr><td>{@code GET admin/publishers}<td>{@link org.castellan.core.api.PublisherList}
 * <tr><td>{@code POST admin/publishers}<td>a certificate in PEM, {@code application/x-pem-file} →
 * {@link org.castellan.core.api.PublisherInfo}
 * <tr><td>{@code POST admin/leases/ID/release}<td>nothing → {@link org.castellan.core.api.LeaseInfo} as it was
 * <tr><td>{@code POST admin/reread}<td>nothing → {@link org.castellan.core.api.AuthorizationResult}: what counts now,
 * and what is wrong with which file
 * <tr><td>{@code POST admin/stop}<td>nothing → {@link org.castellan.core.api.ServiceStatus}, the last
 * <tr><td>{@code GET admin/log?after=&most=}<td>{@link org.castellan.core.api.LogPage}
 * <tr><td>{@code GET admin/portal-configuration}<td>the portal configuration file
 * </table>
 *
 * What stands under {@code admin} shows {@code Authorization: Bearer CREDENTIAL}, the word in the home's file
 * {@code credential}. Where a site has turned the client token on, the rest but {@code hello} shows that token, or the
 * credential, in the same way.
 *
 * <p>An activation site answers {@code GET hello} with {@link org.castellan.core.api.SiteHello} and
 * {@code POST requests}, a request in {@code text/plain}, with its response in {@code text/plain}.
 */
@NullMarked
package org.castellan.core.api;

import org.jspecify.annotations.NullMarked;
