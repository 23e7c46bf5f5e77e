// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.io.IOException;

/** Bytes of a log entry or a snapshot are damaged, or were written by another version of the program. */
public final class UnreadableException extends IOException {

	private static final long serialVersionUID = 1L;

	public UnreadableException(String message) {
		super(message);
	}
}
