// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.io;

import java.io.IOException;
import java.nio.file.Path;

/** A file is larger than its kind may be, for example a licence file of 100 MB. */
public final class FileTooLargeException extends IOException {

	private static final long serialVersionUID = 1L;

	public FileTooLargeException(Path file, int limit) {
		super(file.getFileName() + " is larger than " + limit + " bytes");
	}
}
