// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import org.castellan.core.license.LineVerifier;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.TrustedPublishers;

/**
 * Follows a response's signatures down to the publisher's. A licence server may pass on what the response enclosed gives
 * it: no other number, not more, and nothing of its own.
 */
final class SignatureChain {

	private SignatureChain() {
	}

	static List<Problem> problems(AuthorizationResponse response, TrustedPublishers publishers) {
		if (!response.isPassedOn()) {
			return publisherProblems(response, publishers);
		}
		for (AuthorizationResponse parent : response.parents()) {
			List<Problem> below = problems(parent, publishers);
			if (!below.isEmpty()) {
				return below;
			}
		}
		String server = response.parents().getFirst().machineKey();
		if (!MachineKey.verify(server, ResponseText.body(response), response.signature())) {
			return List.of(ResponseText.altered("the licence server"));
		}
		String reason = overreach(response, server);
		return reason.isEmpty() ? List.of() : List.of(AuthorizationProblem.CHAIN_BROKEN.problem("reason", reason));
	}

	private static List<Problem> publisherProblems(AuthorizationResponse response, TrustedPublishers publishers) {
		String name = response.publisherName();
		LineVerifier.Verdict verdict = publishers.verify(ResponseText.body(response), response.signature());
		return switch (verdict) {
			case LineVerifier.Verdict.Valid valid when valid.keyId().equals(response.publisherKeyId()) -> List.of();
			case LineVerifier.Verdict.Valid valid -> List.of(ResponseText.altered(name));
			case LineVerifier.Verdict.Changed changed -> List.of(ResponseText.altered(name));
			case LineVerifier.Verdict.OutOfDate outOfDate ->
				List.of(AuthorizationProblem.PUBLISHER_OUT_OF_DATE.problem("publisher", name));
			case LineVerifier.Verdict.UnknownPublisher unknown -> List.of(AuthorizationProblem.PUBLISHER_NOT_TRUSTED
					.problem("publisher", name, "keyId", response.publisherKeyId()));
		};
	}

	/** What the licence server says that it may not say, as a sentence; empty if nothing. */
	private static String overreach(AuthorizationResponse response, String server) {
		AuthorizationResponse first = response.parents().getFirst();
		for (AuthorizationResponse parent : response.parents()) {
			if (parent.target() != TargetKind.SERVER || !parent.machineKey().equals(server)
					|| !parent.publisherKeyId().equals(first.publisherKeyId())) {
				return "What it encloses does not belong to one licence server and one publisher.";
			}
		}
		if (!response.publisherKeyId().equals(first.publisherKeyId()) || !response.answer().license().isEmpty()) {
			return "It names another publisher, or has licence lines of its own.";
		}
		if (response.machineKey().equals(server) || response.depth() > AuthorizationResponse.MAX_DEPTH) {
			return "It is passed on to itself, or too often.";
		}
		return response.activated().stream().allMatch(each -> isCovered(response, each)) ? ""
				: "It gives more than the licence server holds itself.";
	}

	private static boolean isCovered(AuthorizationResponse response, Activated activated) {
		List<Activated> held = response.parents().stream()
				.flatMap(parent -> parent.activated(activated.number()).stream()).toList();
		return held.size() == 1 && activated.count() <= held.getFirst().count()
				&& activated.feature().equals(held.getFirst().feature())
				&& activated.lineSerial().equals(held.getFirst().lineSerial());
	}
}
