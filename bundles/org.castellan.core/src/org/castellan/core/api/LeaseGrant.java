// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The answer to a checkout and to a renewal: the lease, what it rests on, and the service's signature over it.
 * The holder stops at {@code ttlMillis} after the moment <em>before it asked</em>, on its own monotonic clock
 * (reference/seat-rules.md, rule 1); {@code ends} is for people only.
 *
 * @param lease       id of the lease
 * @param requestId   of the request it answers
 * @param feature     what is held
 * @param count       how many seats
 * @param holder      by whom
 * @param fencing     rises with every grant of the service, across restarts and restores
 * @param seal        shows that the service gave the fencing number to whoever has it; the holder keeps it to itself, since
 *                    with both anyone can renew and release
 * @param since       the service's wall clock when it was first granted
 * @param ttlMillis   how long it lives from now without renewal
 * @param ends        the service's wall clock at that end
 * @param licenseLine the publisher's signed feature line, as in the licence file; where a PACKAGE or UPGRADE line made it
 *                    this feature, that line follows on a line of its own
 * @param hostIds     the host ids of the SERVER lines that the line's signature covers
 * @param publisher   the publisher's certificate, PEM
 * @param signature   Ed25519 over {@link #signedBytes()} by the service's lease key, base64
 */
public record LeaseGrant(String lease, String requestId, String feature, int count, Holder holder, long fencing,
		String seal, Instant since, long ttlMillis, Instant ends, String licenseLine, List<String> hostIds,
		String publisher, String signature) {

	public LeaseGrant {
		Objects.requireNonNull(lease);
		Objects.requireNonNull(requestId);
		Objects.requireNonNull(feature);
		Objects.requireNonNull(seal);
		Objects.requireNonNull(licenseLine);
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(signature);
		Objects.requireNonNull(holder);
		Objects.requireNonNull(since);
		Objects.requireNonNull(ends);
		hostIds = List.copyOf(hostIds);
	}

	/**
	 * What the signature covers: every field but itself, in the order above, each after its length and a colon, so that no
	 * field can be read as a part of another.
	 */
	public byte[] signedBytes() {
		StringBuilder text = new StringBuilder("castellan-lease-1\n");
		Stream.concat(Stream.of(lease, requestId, feature, count, holder.user(), holder.host(), holder.display(),
				holder.process(), fencing, seal, since, ttlMillis, ends, licenseLine, publisher, hostIds.size()), hostIds.stream())
				.map(Object::toString).forEach(field -> text.append(field.length()).append(':').append(field).append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	public LeaseGrant withSignature(String base64) {
		return new LeaseGrant(lease, requestId, feature, count, holder, fencing, seal, since, ttlMillis, ends,
				licenseLine, hostIds, publisher, base64);
	}
}
