// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.authorize;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.SignatureProblem;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/**
 * The authorization that a person is about to make. A file is read once, when it is checked, so that what is applied is
 * what was reviewed.
 */
final class AuthorizeModel {

	private @Nullable Path file;
	private byte[] content = new byte[0];
	private @Nullable AuthorizationResult review;
	private @Nullable Publisher publisher;

	/** A step that needs the server, on a job's thread. */
	interface Step {
		AuthorizationResult ask(LicenseServerConnection server) throws ProblemException, InterruptedException;
	}

	/** Takes over what was typed, or says why it names no file. */
	Optional<String> chooseFile(String text) {
		file = null;
		if (text.isBlank()) {
			return Optional.of(Messages.FilePage_choose);
		}
		try {
			Path chosen = Path.of(text.strip());
			if (!Files.isRegularFile(chosen)) {
				return Optional.of(NLS.bind(Messages.FilePage_noFile, chosen));
			}
			file = chosen;
			return Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.of(NLS.bind(Messages.FilePage_noFile, text));
		}
	}

	String fileName() {
		return file == null ? "" : String.valueOf(file.getFileName());
	}

	/** Reads the file and lets the server look at it. */
	Step check() {
		Path chosen = Objects.requireNonNull(file);
		return server -> {
			content = LicenseFile.read(chosen).bytes();
			return server.check(content);
		};
	}

	/** Lets the server trust the publisher that was chosen, and look at the file again. */
	Step trust() {
		byte[] certificate = Objects.requireNonNull(publisher).pem().getBytes(StandardCharsets.US_ASCII);
		return server -> {
			server.trust(certificate);
			return server.check(content);
		};
	}

	/** Applies exactly what was reviewed. */
	Step apply() {
		return server -> server.authorize(content);
	}

	void reviewed(AuthorizationResult result) {
		review = result;
	}

	Optional<AuthorizationResult> review() {
		return Optional.ofNullable(review);
	}

	/** Whether the server would take it if only it trusted the publisher. */
	boolean needsPublisher() {
		return review != null && review.problems().stream().anyMatch(AuthorizeModel::isUnknownPublisher);
	}

	boolean canApply() {
		return review != null && review.problems().stream().noneMatch(Problem::isError);
	}

	/** How many seats the file brings, uncounted ones apart. */
	long seats() {
		return review == null ? 0
				: review.features().stream().mapToLong(feature -> Math.max(0, feature.count())).sum();
	}

	void choosePublisher(@Nullable Publisher chosen) {
		publisher = chosen;
	}

	Optional<Publisher> publisher() {
		return Optional.ofNullable(publisher);
	}

	/** Whether a chosen publisher is one the file was signed by, as far as the server named them. */
	boolean isPublisherOfFile(Publisher chosen) {
		List<String> wanted = review == null ? List.of()
				: review.problems().stream().filter(AuthorizeModel::isUnknownPublisher)
						.map(problem -> problem.details().getOrDefault("key", "")).filter(key -> !key.isEmpty()).toList();
		return wanted.isEmpty() || wanted.stream().anyMatch(chosen.keyId()::equalsIgnoreCase);
	}

	private static boolean isUnknownPublisher(Problem problem) {
		return problem.code().equals(SignatureProblem.UNKNOWN_PUBLISHER.code());
	}
}
