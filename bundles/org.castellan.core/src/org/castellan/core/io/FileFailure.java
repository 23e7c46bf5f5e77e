// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why a file could not be read or written, as a clause for people, for example {@code it does not exist}. */
public final class FileFailure {

	private FileFailure() {
	}

	/** Without the file's name, a class name or a full stop. */
	public static String reason(IOException failure) {
		return switch (failure) {
			case NoSuchFileException missing -> "it does not exist";
			case AccessDeniedException denied -> "this account may not use it";
			case FileAlreadyExistsException other -> "a file of that name is in the way";
			case NotDirectoryException file -> "it is not a directory";
			case DirectoryNotEmptyException full -> "it is a directory that is not empty";
			case FileTooLargeException large -> "it is too large";
			case FileSystemException about when about.getReason() != null -> ofSystem(about.getReason());
			default -> failure.getMessage() == null ? "the operating system says nothing" : ofSystem(failure.getMessage());
		};
	}

	/** The same as a sentence of its own, for example {@code It does not exist.} */
	public static String sentence(IOException failure) {
		String reason = reason(failure);
		return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
	}

	private static String ofSystem(String words) {
		String lower = words.toLowerCase(Locale.ROOT);
		if (lower.contains("is a directory")) {
			return "it is a directory";
		}
		if (lower.contains("no space left") || lower.contains("not enough space")) {
			return "there is no space left on the disk";
		}
		return "the operating system says \"" + (words.endsWith(".") ? words.substring(0, words.length() - 1) : words) + "\"";
	}
}
