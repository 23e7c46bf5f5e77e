// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.castellan.core.io.FileFailure;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.ServiceProblem;

/**
 * Tells a failure of the disk under a home as a problem, for example {@link ServiceProblem#HOME_FULL}. What the operating
 * system says is read first; where it says nothing clear, the disk itself is asked.
 */
public final class HomeFailure {

	private static final List<String> FULL = List.of("no space left", "not enough space", "quota", "file too large");
	private static final List<String> NOT_WRITABLE = List.of("read-only", "not permitted", "permission denied");
	private static final long FULL_BELOW = 64 * 1024;

	private HomeFailure() {
	}

	public static ProblemException of(Home home, IOException failure) {
		return new ProblemException(problem(home, failure), failure);
	}

	public static Problem problem(Home home, IOException failure) {
		ServiceProblem code = isFull(home, failure) ? ServiceProblem.HOME_FULL
				: isNotWritable(home, failure) ? ServiceProblem.HOME_NOT_WRITABLE : ServiceProblem.HOME_FAILED;
		return code.problem("home", home.toString(), "reason", reason(failure));
	}

	/** The operating system's own words as a sentence, without a stack or a class name where it has any. */
	public static String reason(IOException failure) {
		String words = failure instanceof FileSystemException about && about.getReason() != null
				? about.getFile() + ": " + about.getReason()
				: failure instanceof AccessDeniedException denied ? denied.getFile() + ": Permission denied"
						: failure instanceof FileSystemException about ? about.getFile() + ": " + FileFailure.reason(about)
								: failure.getMessage() == null ? FileFailure.reason(failure) : failure.getMessage();
		return words.endsWith(".") ? words : words + ".";
	}

	private static boolean isFull(Home home, IOException failure) {
		return says(failure, FULL) || (!says(failure, NOT_WRITABLE) && usableSpace(home.directory()) < FULL_BELOW);
	}

	private static boolean isNotWritable(Home home, IOException failure) {
		return failure instanceof AccessDeniedException || says(failure, NOT_WRITABLE)
				|| (Files.isDirectory(home.directory()) && !Files.isWritable(home.directory()));
	}

	private static boolean says(IOException failure, List<String> words) {
		String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		return words.stream().anyMatch(message::contains);
	}

	private static long usableSpace(Path directory) {
		try {
			return Files.getFileStore(directory).getUsableSpace();
		} catch (IOException unknown) {
			return Long.MAX_VALUE;
		}
	}
}
