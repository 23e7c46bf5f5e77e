// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

/**
 * A publisher's opened key, which signs feature lines. For example
 * {@code store.open(password).sign(line.signedText())} gives the value of {@code SIGN=}. Thread-safe.
 */
public final class PublisherKey {

	private final Publisher publisher;
	private final SigningKey key;

	PublisherKey(Publisher publisher, SigningKey key) {
		this.publisher = publisher;
		this.key = key;
	}

	public Publisher publisher() {
		return publisher;
	}

	/**
	 * Signs a line.
	 *
	 * @param signedText what the signature covers
	 * @return the value of {@code SIGN=}: 36 groups of four upper-case hex digits, separated by blanks
	 * @throws IllegalArgumentException if the text holds half a surrogate pair
	 */
	public String sign(String signedText) {
		byte[] message = LineSignature.message(signedText)
				.orElseThrow(() -> new IllegalArgumentException("The line is not proper text"));
		return new LineSignature(publisher.keyId(), key.sign(message)).toString();
	}
}
