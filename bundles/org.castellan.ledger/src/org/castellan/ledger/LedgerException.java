// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger's surroundings failed: its directory, its disk, its other members. */
public final class LedgerException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	public LedgerException(Kind kind, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}

	/** What failed. */
	public enum Kind {
		/** Another process has the directory open. */
		DIRECTORY_IN_USE,
		/** The directory cannot be created, read or written, or the disk is full. */
		DIRECTORY_UNUSABLE,
		/** The log or a snapshot is of another version of the program, or damaged. */
		UNREADABLE,
		/** It did not become ready in time. */
		NOT_READY,
		/** It is not known whether a command was done; ask again with the same request id. */
		OUTCOME_UNKNOWN
	}
}
