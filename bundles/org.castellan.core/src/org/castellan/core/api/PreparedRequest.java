// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;
import org.castellan.core.problem.Problem;

/**
 * A request that is kept until its response comes, and its text: {@code POST /api/v1/admin/authorization/requests}.
 *
 * @param request  what is kept
 * @param text     the file {@code authorize.txt}, to be carried to who answers it, as it is
 * @param warnings worth saying though it was prepared, such as a number of an unusual kind
 */
public record PreparedRequest(PendingRequest request, String text, List<Problem> warnings) {

	public PreparedRequest {
		warnings = List.copyOf(warnings);
	}
}
