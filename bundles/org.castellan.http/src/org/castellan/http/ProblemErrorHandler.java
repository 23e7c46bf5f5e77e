// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in our words what Jetty itself refuses before a request reaches the {@link Router}: no page, no stack. */
final class ProblemErrorHandler extends ErrorHandler {

	private static final int TOO_LARGE_HEADERS = 431;
	private static final int TOO_LONG_URI = 414;
	private static final int SERVER_ERROR = 500;

	private final int headerLimit;

	ProblemErrorHandler(int headerLimit) {
		this.headerLimit = headerLimit;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		Object status = request.getAttribute(ERROR_STATUS);
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.JSON);
		response.write(true, content(status instanceof Integer code ? code : response.getStatus()), callback);
		return true;
	}

	private ByteBuffer content(int status) {
		return ByteBuffer.wrap(Json.mapper().writeValueAsBytes(new ProblemReply(List.of(problem(status)))));
	}

	private Problem problem(int status) {
		if (status == TOO_LARGE_HEADERS || status == TOO_LONG_URI) {
			return HttpProblem.HEADERS_TOO_LARGE.problem("limit", Integer.toString(headerLimit));
		}
		return status >= SERVER_ERROR ? HttpProblem.BUG.problem("reference", "the time of this request")
				: HttpProblem.BAD_REQUEST.problem("reason", "Its first lines are malformed (" + status + ").");
	}
}
