// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says in a few words why the environment failed, for the {@code cause} of a problem. */
public final class Causes {

	private Causes() {
	}

	/** For example {@code Permission denied}: never empty, never a class name alone unless there is nothing else. */
	public static String text(IOException e) {
		if (e instanceof AccessDeniedException) {
			return "Permission denied";
		}
		if (e instanceof FileSystemException file && file.getReason() != null) {
			return file.getReason();
		}
		return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
	}
}
