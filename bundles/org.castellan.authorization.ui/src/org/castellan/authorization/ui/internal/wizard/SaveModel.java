// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.ProblemException;
import org.castellan.ui.SavedFile;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** The file that a request is saved to, for example {@code authorize.txt} on a stick. */
final class SaveModel {

	private String text = "";
	private @Nullable Path file;

	void suggest(Path suggestion) {
		choose(suggestion.toString());
	}

	/** Takes over what was typed, or says why nothing can be written there. */
	Optional<String> choose(String typed) {
		text = typed;
		file = null;
		try {
			Path chosen = Path.of(typed.strip()).toAbsolutePath();
			if (typed.isBlank() || Files.isDirectory(chosen)) {
				return Optional.of(Messages.SavePage_noName);
			}
			if (chosen.getParent() == null || !Files.isDirectory(chosen.getParent())) {
				return Optional.of(NLS.bind(Messages.SavePage_noFolder, chosen.getParent()));
			}
			file = chosen;
			return Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.of(Messages.SavePage_noName);
		}
	}

	/** As typed. */
	String text() {
		return text;
	}

	Path file() {
		return Objects.requireNonNull(file);
	}

	boolean replaces() {
		return file != null && Files.exists(file);
	}

	/** Writes the request, whose numbers and contact are for its owner only; blocks. */
	Path write(String request) throws ProblemException {
		return SavedFile.writeSecret(file(), request.getBytes(StandardCharsets.UTF_8));
	}
}
