// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;

/** The text of an authorization request. */
final class RequestText {

	private static final Pattern ITEM = Pattern.compile("(\\S+); count ([0-9]{1,7})");
	private static final Pattern HELD = Pattern.compile("(\\S+); count ([0-9]{1,7}); serial ([0-9]{1,18})(?:; from (\\S+))?");

	private RequestText() {
	}

	/** Everything before the signature, which covers exactly this. */
	static String body(AuthorizationRequest request) {
		FieldWriter text = new FieldWriter(TextForm.REQUEST).field("Request", request.id())
				.field("Kind", request.kind().key()).field("Created", request.created())
				.field("Target", request.target().key()).field("Machine", request.machine().name())
				.fields("Host-ID", request.machine().hostIds()).field("Machine-Key", request.machine().key())
				.fields("Item", request.items().stream().map(RequestText::print).toList())
				.fields("Held", request.held().stream().map(RequestText::print).toList());
		for (ContactField field : ContactField.values()) {
			String value = field.of(request.contact());
			if (!value.isEmpty()) {
				text.field(field.key(), value);
			}
		}
		return text.text();
	}

	static String text(AuthorizationRequest request) {
		return body(request) + "Signature: " + request.signature() + "\n";
	}

	static AuthorizationRequest parse(byte[] content) throws ProblemException {
		if (content.length > AuthorizationRequest.MAX_BYTES) {
			throw new ProblemException(AuthorizationProblem.REQUEST_TOO_LARGE.problem("limit",
					Integer.toString(AuthorizationRequest.MAX_BYTES)));
		}
		if (!TextForm.REQUEST.isBegunBy(content)) {
			throw new ProblemException(AuthorizationProblem.NOT_A_REQUEST.problem());
		}
		TextForm.REQUEST.requireKnownVersion(content);
		try {
			String text = TextForm.decode(content).orElseThrow(() -> new IllegalArgumentException("Not this text"));
			AuthorizationRequest request = read(new FieldReader(TextForm.REQUEST, text));
			if (text(request).equals(text)
					&& MachineKey.verify(request.machine().key(), body(request), request.signature())) {
				return request;
			}
			throw new ProblemException(AuthorizationProblem.REQUEST_ALTERED.problem());
		} catch (RuntimeException e) {
			// the readers of dates, ids and numbers each have exceptions of their own
			throw new ProblemException(AuthorizationProblem.REQUEST_ALTERED.problem(), e);
		}
	}

	private static AuthorizationRequest read(FieldReader text) {
		UUID id = UUID.fromString(text.field("Request"));
		RequestKind kind = RequestKind.valueOf(text.field("Kind").toUpperCase(Locale.ROOT));
		Instant created = Instant.parse(text.field("Created"));
		TargetKind target = TargetKind.valueOf(text.field("Target").toUpperCase(Locale.ROOT));
		String name = text.field("Machine");
		List<HostId> hostIds = text.fields("Host-ID").stream().map(HostId::parse).toList();
		Machine machine = new Machine(name, hostIds, text.field("Machine-Key"));
		List<Item> items = text.fields("Item").stream().map(RequestText::item).toList();
		List<Held> held = text.fields("Held").stream().map(RequestText::held).toList();
		Contact contact = contact(text);
		return new AuthorizationRequest(id, kind, created, target, machine, items, contact, held, text.field("Signature"));
	}

	private static Contact contact(FieldReader text) {
		Map<ContactField, String> values = new HashMap<>();
		for (ContactField field : ContactField.values()) {
			text.optional(field.key()).ifPresent(value -> values.put(field, value));
		}
		return values.isEmpty() ? Contact.NONE : ContactField.contact(field -> values.getOrDefault(field, ""));
	}

	private static String print(Item item) {
		return item.number().text() + "; count " + item.count();
	}

	private static Item item(String value) {
		Matcher parts = matched(ITEM, value);
		return new Item(new AuthorizationNumber(parts.group(1)), Integer.parseInt(parts.group(2)));
	}

	private static String print(Held held) {
		String said = held.number().text() + "; count " + held.count() + "; serial " + held.serial();
		return held.giver().isEmpty() ? said : said + "; from " + held.giver();
	}

	private static Held held(String value) {
		Matcher parts = matched(HELD, value);
		return new Held(new AuthorizationNumber(parts.group(1)), Long.parseLong(parts.group(3)),
				Integer.parseInt(parts.group(2)), Objects.requireNonNullElse(parts.group(4), ""));
	}

	static Matcher matched(Pattern form, String value) {
		Matcher parts = form.matcher(value);
		if (!parts.matches()) {
			throw new IllegalArgumentException("Another form");
		}
		return parts;
	}
}
