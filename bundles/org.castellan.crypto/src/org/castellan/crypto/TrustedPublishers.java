// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castellan.core.license.LineVerifier;

/**
 * The publishers whose lines are accepted, by their installed certificates. For example
 * {@code new TrustedPublishers(List.of(Publisher.read(file)), InstantSource.system())}. Immutable and thread-safe;
 * installing a publisher makes another one.
 *
 * <p>Where two certificates are of one key, a trial certificate outweighs the other: who has a trial publisher's key
 * cannot make its licences full ones by writing another certificate for it.
 */
public final class TrustedPublishers implements LineVerifier {

	private final Map<String, Trusted> byKeyId = new HashMap<>();
	private final List<Publisher> publishers;
	private final InstantSource time;

	public TrustedPublishers(Collection<Publisher> publishers, InstantSource time) {
		this.publishers = publishers.stream().distinct().toList();
		this.time = time;
		this.publishers.forEach(publisher -> byKeyId.merge(publisher.keyId(), Trusted.of(publisher),
				(one, other) -> one.publisher.trial() ? one : other));
	}

	/** Trusts nobody: every line is of an unknown publisher. */
	public static TrustedPublishers none() {
		return new TrustedPublishers(List.of(), InstantSource.system());
	}

	/** In the order of installation, without repetition. */
	public List<Publisher> publishers() {
		return publishers;
	}

	public Optional<Publisher> byKeyId(String keyId) {
		return Optional.ofNullable(byKeyId.get(keyId)).map(Trusted::publisher);
	}

	@Override
	public Verdict verify(String signedText, String sign) {
		Optional<LineSignature> signature = LineSignature.parse(sign);
		if (signature.isEmpty()) {
			return new Verdict.UnknownPublisher("");
		}
		String keyId = signature.get().keyId();
		Trusted trusted = byKeyId.get(keyId);
		if (trusted == null) {
			return new Verdict.UnknownPublisher(keyId);
		}
		Optional<byte[]> message = LineSignature.message(signedText);
		if (message.isEmpty() || !trusted.key.verify(message.get(), signature.get().signature())) {
			return new Verdict.Changed(keyId, trusted.name);
		}
		if (!trusted.publisher.isValidAt(time.instant())) {
			return new Verdict.OutOfDate(keyId, trusted.name);
		}
		return new Verdict.Valid(keyId, trusted.name, trusted.trial);
	}

	/** What each verification needs, computed once. */
	private record Trusted(Publisher publisher, VerifyingKey key, String name, boolean trial) {

		static Trusted of(Publisher publisher) {
			return new Trusted(publisher,
					VerifyingKey.ofSubjectPublicKeyInfo(publisher.certificate().getPublicKey().getEncoded()),
					publisher.name(), publisher.trial());
		}
	}
}
