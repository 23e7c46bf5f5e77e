// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.castellan.authority.activation.GivenAnswer;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** The answer that a person is about to write: to which request, whether each difference was seen, and into which file. */
final class AnswerModel {

	private final Set<Difference> ticked = new HashSet<>();
	private @Nullable Path request;
	private @Nullable ReviewedRequest reviewed;
	private List<Difference> differences = List.of();
	private String response = "";
	private @Nullable GivenAnswer given;

	/** Takes over what was typed, or says why it names no file. */
	Optional<String> chooseRequest(String text) {
		request = null;
		if (text.isBlank()) {
			return Optional.of(Messages.File_choose);
		}
		try {
			Path chosen = Path.of(text.strip()).toAbsolutePath();
			if (!Files.isRegularFile(chosen)) {
				return Optional.of(NLS.bind(Messages.File_none, chosen));
			}
			request = chosen;
			return Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.of(NLS.bind(Messages.File_none, text));
		}
	}

	Path request() {
		return Objects.requireNonNull(request);
	}

	/** Another review has differences of its own: nothing of it was seen yet. The response is suggested beside it. */
	void reviewed(ReviewedRequest read) {
		reviewed = read;
		differences = Difference.of(read);
		ticked.clear();
		given = null;
		response = request().resolveSibling("response." + read.review().request().target().responseExtension()).toString();
	}

	ReviewedRequest reviewed() {
		return Objects.requireNonNull(reviewed);
	}

	List<Difference> differences() {
		return differences;
	}

	void tick(Difference difference, boolean seen) {
		if (seen) {
			ticked.add(difference);
		} else {
			ticked.remove(difference);
		}
	}

	/** Whether the authority would answer at all. */
	boolean isAnswerable() {
		return reviewed != null && reviewed.review().isAnswerable();
	}

	/** How many differences nobody has ticked yet. */
	long open() {
		return differences.stream().filter(one -> !ticked.contains(one)).count();
	}

	String response() {
		return response;
	}

	void setResponse(String text) {
		response = text;
	}

	/** Why the response cannot be written there. */
	Optional<String> responseProblem() {
		try {
			Path chosen = Path.of(response.strip()).toAbsolutePath();
			if (response.isBlank() || Files.isDirectory(chosen)) {
				return Optional.of(Messages.Answer_noFile);
			}
			if (chosen.equals(request)) {
				return Optional.of(Messages.Answer_overRequest);
			}
			return Files.isDirectory(chosen.getParent()) ? Optional.empty()
					: Optional.of(NLS.bind(Messages.Answer_noFolder, chosen.getParent()));
		} catch (InvalidPathException e) {
			return Optional.of(Messages.Answer_noFile);
		}
	}

	Path responseFile() {
		return Path.of(response.strip()).toAbsolutePath();
	}

	boolean canWrite() {
		return isAnswerable() && open() == 0 && responseProblem().isEmpty();
	}

	/** Keeps an answer that could not be written, so that only the writing is tried again. */
	void given(GivenAnswer answer) {
		given = answer;
	}

	Optional<GivenAnswer> given() {
		return Optional.ofNullable(given);
	}
}
