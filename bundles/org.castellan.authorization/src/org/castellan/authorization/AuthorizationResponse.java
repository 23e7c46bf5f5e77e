// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;

/**
 * The answer to a request, as the text of a {@code .respc} or {@code .resps} file: what the machine holds from now on and
 * the licence lines that prove it. A publisher signs it, {@code AuthorizationResponse.of(request, answer, key)}.
 *
 * <p>A licence server that passes on what it holds signs with its own machine key and encloses the response by which it
 * holds it (its parent), which is the publisher's or has a parent itself, at most {@value #MAX_DEPTH} in a row.
 *
 * @param machineKey     of the machine it is for
 * @param publisherName  at the end of the chain
 * @param publisherKeyId at the end of the chain
 * @param parents        empty if the publisher signs; else one or more, each number being in one of them
 * @param signature      a publisher's: 144 hex digits; a licence server's: base64; empty before it is signed
 */
public record AuthorizationResponse(UUID requestId, RequestKind kind, TargetKind target, String machineKey,
		String publisherName, String publisherKeyId, Answer answer, List<AuthorizationResponse> parents,
		String signature) {

	/** What a response may hold at most. */
	public static final int MAX_BYTES = 4 * 1024 * 1024;
	/** Responses in a row, the publisher's included. */
	public static final int MAX_DEPTH = 4;

	public AuthorizationResponse {
		Objects.requireNonNull(requestId);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(target);
		Lines.requireValue(machineKey);
		Lines.requireValue(publisherName);
		Lines.requireValue(publisherKeyId);
		Objects.requireNonNull(answer);
		parents = List.copyOf(parents);
		Lines.requireValueOrEmpty(signature);
	}

	/** The publisher's answer to a request, signed. */
	public static AuthorizationResponse of(AuthorizationRequest request, Answer answer, PublisherKey key) {
		return unsigned(request, answer, List.of(), Lines.mended(key.publisher().name()), key.publisher().keyId())
				.signed(key::sign);
	}

	/** A licence server's answer to a request out of what it holds by the parents, signed. */
	static AuthorizationResponse passedOn(AuthorizationRequest request, Answer answer,
			List<AuthorizationResponse> parents, MachineKey key) {
		AuthorizationResponse first = parents.getFirst();
		return unsigned(request, answer, parents, first.publisherName, first.publisherKeyId).signed(key::sign);
	}

	private static AuthorizationResponse unsigned(AuthorizationRequest request, Answer answer,
			List<AuthorizationResponse> parents, String publisherName, String publisherKeyId) {
		return new AuthorizationResponse(request.id(), request.kind(), request.target(), request.machine().key(),
				publisherName, publisherKeyId, answer, parents, "");
	}

	private AuthorizationResponse signed(UnaryOperator<String> signer) {
		return new AuthorizationResponse(requestId, kind, target, machineKey, publisherName, publisherKeyId, answer, parents,
				signer.apply(ResponseText.body(this)));
	}

	/**
	 * Reads {@link #text}, with LF or CRLF, with or without a byte-order mark. Whether it is signed by somebody who may is
	 * told by {@link #problems}.
	 *
	 * @throws ProblemException if it is too large, something else (a request, a provisioning file), of a newer version,
	 *                          or was changed visibly
	 */
	public static AuthorizationResponse parse(byte[] content) throws ProblemException {
		return ResponseText.parse(content);
	}

	/** What is wrong with its signatures, down to the publisher's; empty if it is exactly what was issued. */
	public List<Problem> problems(TrustedPublishers publishers) {
		return SignatureChain.problems(this, publishers);
	}

	/** The whole text with its signature: readable UTF-8, lines ended by LF. */
	public String text() {
		return ResponseText.text(this);
	}

	/** For example {@code response.resps}. */
	public String fileName() {
		return "response." + target.responseExtension();
	}

	/** Whether a licence server passed it on. */
	public boolean isPassedOn() {
		return !parents.isEmpty();
	}

	/** The licence that gives a number's seats: of this response, or of the one at the end of the chain; empty if none. */
	public String license(AuthorizationNumber number) {
		return parentOf(number).map(parent -> parent.license(number)).orElse(answer.license());
	}

	/** What is said of a number. */
	public Optional<Activated> activated(AuthorizationNumber number) {
		return activated().stream().filter(each -> each.number().equals(number)).findFirst();
	}

	Optional<AuthorizationResponse> parentOf(AuthorizationNumber number) {
		return parents.stream().filter(parent -> parent.activated(number).isPresent()).findFirst();
	}

	/** Responses in a row: 1 if the publisher signs. */
	int depth() {
		return 1 + parents.stream().mapToInt(AuthorizationResponse::depth).max().orElse(0);
	}

	public Instant issued() {
		return answer.issued();
	}

	public Instant expires() {
		return answer.expires();
	}

	public List<HostId> hostIds() {
		return answer.hostIds();
	}

	public List<Activated> activated() {
		return answer.activated();
	}

	/** Without numbers. */
	@Override
	public String toString() {
		return "AuthorizationResponse[" + requestId + ", " + kind + "]";
	}
}
