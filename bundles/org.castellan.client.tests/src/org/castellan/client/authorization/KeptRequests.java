// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.ProblemException;

/** A machine that keeps requests and takes any response to be the answer to all of them. */
class KeptRequests implements AuthorizationTarget {

	private final Map<String, PreparedRequest> pending = new LinkedHashMap<>();
	private final List<String> applied = new ArrayList<>();

	List<String> applied() {
		return applied;
	}

	Map<String, PreparedRequest> pending() {
		return pending;
	}

	@Override
	public String name() {
		return "a machine";
	}

	@Override
	public boolean isWorkstation() {
		return true;
	}

	@Override
	public AuthorizationStatus status() {
		return new AuthorizationStatus(List.of(), pending.values().stream().map(PreparedRequest::request).toList(), false);
	}

	@Override
	public HostIdList hostIds() {
		return new HostIdList(List.of());
	}

	@Override
	public PreparedRequest prepare(AuthorizationDraft draft) {
		return pending.computeIfAbsent(draft.requestId(),
				id -> new PreparedRequest(new PendingRequest(id, draft.kind(), Instant.EPOCH, draft.items(),
						!draft.kind().equals(AuthorizationDraft.DEAUTHORIZE)), "request " + id, List.of()));
	}

	@Override
	public PreparedRequest request(String id) {
		return pending.get(id);
	}

	@Override
	public void cancel(String id) {
		pending.remove(id);
	}

	@Override
	public ResponseResult check(byte[] response) {
		return new ResponseResult(false, AuthorizationDraft.AUTHORIZE, List.of(), List.of());
	}

	@Override
	public ResponseResult apply(byte[] response) {
		pending.clear();
		applied.add(new String(response, StandardCharsets.UTF_8));
		return new ResponseResult(true, AuthorizationDraft.AUTHORIZE, List.of(), List.of());
	}

	@Override
	public AuthorizationResult checkLicense(byte[] file) {
		return new AuthorizationResult(false, List.of(), List.of());
	}

	@Override
	public AuthorizationResult applyLicense(byte[] file) {
		return new AuthorizationResult(true, List.of(), List.of());
	}

	@Override
	public AuthorizationResult reread() {
		return new AuthorizationResult(false, List.of(), List.of());
	}

	@Override
	public void trust(byte[] certificate) throws ProblemException {
		// trusts everyone
	}
}
