// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.List;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.StorageDesk;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.http.Access;
import org.castellan.http.Answer;
import org.castellan.http.Input;
import org.castellan.http.MediaTypes;
import org.castellan.http.Route;
import org.castellan.service.internal.authorization.ApplyResponseOperation;
import org.castellan.service.internal.authorization.PrepareRequestOperation;
import org.castellan.service.internal.authorization.TransferSeatsOperation;

/** What administrators do with authorization numbers: requests, responses, transfers to other servers. */
final class AuthorizationRoutes {

	private static final String ROOT = AdminRoutes.ROOT + "authorization";
	private static final String REQUEST = ROOT + "/requests/{id}";

	private final StorageDesk desk;
	private final PrepareRequestOperation requests;
	private final ApplyResponseOperation responses;
	private final TransferSeatsOperation transfers;

	AuthorizationRoutes(StorageDesk desk, PrepareRequestOperation requests, ApplyResponseOperation responses,
			TransferSeatsOperation transfers) {
		this.desk = desk;
		this.requests = requests;
		this.responses = responses;
		this.transfers = transfers;
	}

	List<Route<?>> routes() {
		return List.of(
				Route.get(ROOT, Access.ADMIN, AuthorizationStatus.class, (call, nothing) -> Answer.json(desk.status())),
				Route.post(ROOT + "/requests", Access.ADMIN, Input.json(AuthorizationDraft.class), PreparedRequest.class,
						(call, draft) -> Answer.json(requests.prepare(draft))),
				Route.get(REQUEST, Access.ADMIN, PreparedRequest.class,
						(call, nothing) -> Answer.json(desk.request(call.path("id")))),
				Route.delete(REQUEST, Access.ADMIN, (call, nothing) -> {
					requests.cancel(call.path("id"));
					return new Answer.Nothing();
				}),
				Route.post(ROOT + "/responses", Access.ADMIN, text(AuthorizationResponse.MAX_BYTES), ResponseResult.class,
						(call, response) -> Answer.json(responses.apply(response))),
				Route.post(ROOT + "/response-check", Access.ADMIN, text(AuthorizationResponse.MAX_BYTES),
						ResponseResult.class, (call, response) -> Answer.json(desk.check(response))),
				Route.post(AdminRoutes.ROOT + "transfers", Access.ADMIN, text(AuthorizationRequest.MAX_BYTES), byte[].class,
						(call, request) -> new Answer.Document(MediaTypes.TEXT, transfers.transfer(request))));
	}

	private static Input<byte[]> text(int limit) {
		return Input.bytes(limit, MediaTypes.TEXT, MediaTypes.BYTES);
	}
}
