// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * A publisher's key, which signs feature lines. For example {@code line.withSign(key.sign(line.signedText(hostIds)))}.
 * Thread-safe.
 */
public final class PublisherKey {

	private final Publisher publisher;
	private final SigningKey key;

	PublisherKey(Publisher publisher, SigningKey key) {
		this.publisher = publisher;
		this.key = key;
	}

	/**
	 * A trial publisher whose key is kept nowhere: what it signs while this object lives is all that it will ever sign.
	 *
	 * @param name as {@link PublisherStore#create} takes it
	 */
	public static PublisherKey forTrial(String name, InstantSource time) {
		SigningKey key = SigningKey.generate(new SecureRandom());
		return new PublisherKey(new Publisher(PublisherCertificate.create(name, true, key, time.instant())), key);
	}

	public Publisher publisher() {
		return publisher;
	}

	/**
	 * Signs a line.
	 *
	 * @param signedText what the signature covers; it begins with the name of its form, so that a signature of one
	 *                   form is worth nothing for another
	 * @return the value of {@code SIGN=} without blanks: 16 upper-case hex digits of key id, 128 of signature
	 * @throws IllegalArgumentException if the text holds half a surrogate pair
	 */
	public String sign(String signedText) {
		byte[] message = LineSignature.message(signedText)
				.orElseThrow(() -> new IllegalArgumentException("The line is not proper text"));
		return new LineSignature(publisher.keyId(), key.sign(message)).toString();
	}
}
