// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

/**
 * Judges whether a line's {@code SIGN=} value is a publisher's signature over the line. For example, a line of an
 * installed publisher in which the count was edited is {@link Verdict.Changed}. Thread-safe.
 */
public interface LineVerifier {

	/**
	 * @param signedText what the signature covers, {@link FeatureLine#signedText}
	 * @param sign       the value of {@code SIGN=}, blanks included
	 */
	Verdict verify(String signedText, String sign);

	/** What a signature turned out to be. */
	sealed interface Verdict {

		/**
		 * An installed publisher signed exactly this.
		 *
		 * @param keyId     16 hex digits that name the publisher's key
		 * @param publisher name in its certificate
		 * @param trial     whether it is a trial publisher
		 */
		record Valid(String keyId, String publisher, boolean trial) implements Verdict {
		}

		/** Signed by a key that is not installed, or in another vendor's way. */
		record UnknownPublisher(String keyId) implements Verdict {
		}

		/** An installed publisher signed something else: the line was edited, or belongs to other SERVER lines. */
		record Changed(String keyId, String publisher) implements Verdict {
		}

		/** An installed publisher signed exactly this, but its certificate is not valid now: not yet, or no longer. */
		record OutOfDate(String keyId, String publisher) implements Verdict {
		}
	}
}
