// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * The text of an authorization response. The licence stands in it with {@code |} before each line; one that was passed on
 * holds the texts of its parents, with {@code >} before each line.
 */
final class ResponseText {

	private static final Pattern ACTIVATED = Pattern.compile(
			"(\\S+); count ([0-9]{1,7}); serial ([0-9]{1,18}); line (\\S+); feature ([^\\s;]+)(?:; title (.+))?");
	private static final Pattern SECTION = Pattern.compile("//.*", Pattern.DOTALL);

	private ResponseText() {
	}

	/** Everything before the signature, which covers exactly this. */
	static String body(AuthorizationResponse response) {
		Answer answer = response.answer();
		FieldWriter text = new FieldWriter(TextForm.RESPONSE).field("Request", response.requestId())
				.field("Kind", response.kind().key()).field("Target", response.target().key())
				.field("Machine-Key", response.machineKey()).field("Publisher", response.publisherName())
				.field("Publisher-Key", response.publisherKeyId()).field("Issued", answer.issued())
				.field("Expires", answer.expires()).fields("Host-ID", answer.hostIds())
				.fields("Activated", answer.activated().stream().map(ResponseText::print).toList())
				.block("License", '|', answer.license());
		response.parents().forEach(parent -> text.block("Passed-On", '>', text(parent)));
		return text.text();
	}

	static String text(AuthorizationResponse response) {
		return body(response) + "Signature: " + response.signature() + "\n";
	}

	static AuthorizationResponse parse(byte[] content) throws ProblemException {
		if (content.length > AuthorizationResponse.MAX_BYTES) {
			throw new ProblemException(AuthorizationProblem.RESPONSE_TOO_LARGE.problem("limit",
					Integer.toString(AuthorizationResponse.MAX_BYTES)));
		}
		if (!TextForm.RESPONSE.isBegunBy(content)) {
			throw new ProblemException(somethingElse(content).problem());
		}
		TextForm.RESPONSE.requireKnownVersion(content);
		try {
			String text = TextForm.decode(content).orElseThrow(() -> new IllegalArgumentException("Not this text"));
			AuthorizationResponse response = read(text, 1);
			if (text(response).equals(text)) {
				return response;
			}
			throw new ProblemException(altered("the publisher"));
		} catch (RuntimeException e) {
			// the readers of dates, ids and numbers each have exceptions of their own
			throw new ProblemException(altered("the publisher"), e);
		}
	}

	static Problem altered(String publisher) {
		return AuthorizationProblem.RESPONSE_ALTERED.problem("publisher", publisher);
	}

	private static AuthorizationProblem somethingElse(byte[] content) {
		if (TextForm.REQUEST.isBegunBy(content)) {
			return AuthorizationProblem.REQUEST_GIVEN;
		}
		// people save it in whatever encoding
		String text = ProvisioningText.decode(content).orElse("").stripLeading();
		return SECTION.matcher(text.substring(0, Math.min(text.length(), 16)).strip()).matches() ? AuthorizationProblem.PROVISIONING_GIVEN
				: AuthorizationProblem.NOT_A_RESPONSE;
	}

	private static AuthorizationResponse read(String content, int depth) {
		if (depth > AuthorizationResponse.MAX_DEPTH) {
			throw new IllegalArgumentException("Too many responses in a row");
		}
		FieldReader text = new FieldReader(TextForm.RESPONSE, content);
		UUID requestId = UUID.fromString(text.field("Request"));
		RequestKind kind = RequestKind.valueOf(text.field("Kind").toUpperCase(Locale.ROOT));
		TargetKind target = TargetKind.valueOf(text.field("Target").toUpperCase(Locale.ROOT));
		String machineKey = text.field("Machine-Key");
		String publisherName = text.field("Publisher");
		String publisherKeyId = text.field("Publisher-Key");
		Answer answer = answer(text);
		List<AuthorizationResponse> parents = new ArrayList<>();
		for (String parent = text.block("Passed-On", '>'); !parent.isEmpty(); parent = text.block("Passed-On", '>')) {
			parents.add(read(parent, depth + 1));
		}
		return new AuthorizationResponse(requestId, kind, target, machineKey, publisherName, publisherKeyId, answer, parents,
				text.field("Signature"));
	}

	private static Answer answer(FieldReader text) {
		Instant issued = Instant.parse(text.field("Issued"));
		Instant expires = Instant.parse(text.field("Expires"));
		List<HostId> hostIds = text.fields("Host-ID").stream().map(HostId::parse).toList();
		List<Activated> activated = text.fields("Activated").stream().map(ResponseText::activated).toList();
		return new Answer(issued, expires, hostIds, activated, text.block("License", '|'));
	}

	private static String print(Activated activated) {
		String fields = activated.number().text() + "; count " + activated.count() + "; serial " + activated.serial()
				+ "; line " + activated.lineSerial() + "; feature " + activated.feature();
		return activated.title().isEmpty() ? fields : fields + "; title " + activated.title();
	}

	private static Activated activated(String value) {
		Matcher parts = RequestText.matched(ACTIVATED, value);
		String title = parts.group(6) == null ? "" : parts.group(6);
		return new Activated(new AuthorizationNumber(parts.group(1)), parts.group(5), title,
				Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)), parts.group(4));
	}
}
