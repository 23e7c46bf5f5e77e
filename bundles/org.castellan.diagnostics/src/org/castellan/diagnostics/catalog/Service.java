// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** What should answer on a port, and so which probe asks it. */
public enum Service {
	HTTPS, HTTP,
	/** Something of its own over TLS, such as LDAPS. */
	TLS,
	/** Something of its own: that a connection is accepted is all that can be told. */
	TCP,
	/** Castellan's licence service. */
	CASTELLAN,
	/** A FlexNet licence manager; its protocol is not public, so it is asked for a connection only. */
	FLEXNET
}
