// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

/** How a connection to a mail server is kept from others' eyes. */
public enum MailSecurity {

	/** TLS from the first byte (RFC 8314), on port 465 as a rule. */
	TLS(465),
	/** Begins in the clear and is refused unless the server then turns to TLS, on port 587 as a rule. */
	STARTTLS(587),
	/** In the clear, for a relay on the same machine; no password is sent. Port 25 as a rule. */
	NONE(25);

	private final int port;

	MailSecurity(int port) {
		this.port = port;
	}

	/** Where servers of this kind usually listen. */
	public int usualPort() {
		return port;
	}
}
