// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

/** A command line that picocli took and that still makes no sense, told like every other mistake of that kind. */
public final class UsageException extends Exception {

	private static final long serialVersionUID = 1L;

	/** @param message one sentence that names the option */
	public UsageException(String message) {
		super(message);
	}
}
