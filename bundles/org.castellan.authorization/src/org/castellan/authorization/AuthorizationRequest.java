// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;

/**
 * What a machine asks of whoever can authorize it, as the text of {@code authorize.txt}: carried by HTTPS, by hand or to a
 * licence server, it is always the same. Sent again, the same id gets the same answer.
 *
 * <p>One made by {@link #parse} is signed by the machine's own key, {@link Machine#key}, so it is whole; who the machine
 * is, the answering side must judge. A file by hand travels for days: only a {@code created} that lies in the future
 * tells a wrong clock there.
 *
 * @param created   whole seconds, by the machine's clock
 * @param items     each number once
 * @param contact   {@link Contact#NONE} where none is needed
 * @param held      what the machine holds already of these numbers, and from whom
 * @param signature by the machine's key, base64; empty before it is signed
 */
public record AuthorizationRequest(UUID id, RequestKind kind, Instant created, TargetKind target, Machine machine,
		List<Item> items, Contact contact, List<Held> held, String signature) {

	/** The usual name of the file. */
	public static final String FILE_NAME = "authorize.txt";
	/** What a request may hold at most. */
	public static final int MAX_BYTES = 256 * 1024;
	/** How many numbers one request may be about. */
	public static final int MOST_ITEMS = 500;
	/** Of a number that came from several places in turn, each place's last serial is told. */
	static final int MOST_HELD = 2 * MOST_ITEMS;

	public AuthorizationRequest {
		Objects.requireNonNull(id);
		Objects.requireNonNull(kind);
		Lines.requireWholeSeconds(created);
		Objects.requireNonNull(target);
		Objects.requireNonNull(machine);
		items = List.copyOf(items);
		Objects.requireNonNull(contact);
		held = List.copyOf(held);
		Lines.requireValueOrEmpty(signature);
		if (items.isEmpty() || items.size() > MOST_ITEMS
				|| items.stream().map(Item::number).distinct().count() != items.size()) {
			throw new IllegalArgumentException("A request is about 1 to 500 numbers, each once");
		}
		if (held.size() > MOST_HELD
				|| held.stream().map(each -> List.of(each.number(), each.giver())).distinct().count() != held.size()) {
			throw new IllegalArgumentException("A machine says at most 1,000 times what it holds, once of each giver");
		}
	}

	/**
	 * Reads {@link #text}, with LF or CRLF, with or without a byte-order mark.
	 *
	 * @throws ProblemException if it is too large, something else, of a newer version, or any byte of it was changed
	 */
	public static AuthorizationRequest parse(byte[] content) throws ProblemException {
		return RequestText.parse(content);
	}

	/** This request with the key's signature; the machine's key must be that one. */
	public AuthorizationRequest signedBy(MachineKey key) {
		if (!machine.key().equals(key.publicKey())) {
			throw new IllegalArgumentException("The key of another machine");
		}
		return withSignature(key.sign(RequestText.body(this)));
	}

	private AuthorizationRequest withSignature(String signed) {
		return new AuthorizationRequest(id, kind, created, target, machine, items, contact, held, signed);
	}

	/** The whole text with its signature: readable UTF-8, lines ended by LF. */
	public String text() {
		return RequestText.text(this);
	}

	/** Without numbers, names and contact. */
	@Override
	public String toString() {
		return "AuthorizationRequest[" + id + ", " + kind + "]";
	}
}
