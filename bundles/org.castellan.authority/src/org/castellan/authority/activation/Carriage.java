// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

/** How a request came, for the audit. */
public enum Carriage {
	ONLINE("online"), BY_HAND("by hand");

	private final String words;

	Carriage(String words) {
		this.words = words;
	}

	/** For people, at the end of a sentence. */
	public String words() {
		return words;
	}
}
