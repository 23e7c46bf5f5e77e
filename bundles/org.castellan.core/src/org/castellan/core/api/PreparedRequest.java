// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

/**
 * A request that is kept until its response comes, and its text: {@code POST /api/v1/admin/authorization/requests}.
 *
 * @param request what is kept
 * @param text    the file {@code authorize.txt}, to be carried to who answers it, as it is
 */
public record PreparedRequest(PendingRequest request, String text) {
}
