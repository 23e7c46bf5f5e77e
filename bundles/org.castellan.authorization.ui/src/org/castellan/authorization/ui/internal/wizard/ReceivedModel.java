// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.authorization.AuthorizationResponse;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.NewPublishers;
import org.castellan.client.authorization.ReceivedFile;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received, and whom to trust for it. The file is read once, when it is checked, so that what is applied
 * is what was reviewed.
 */
final class ReceivedModel {

	private static final String NAMED_USER = "USER_BASED";

	private final InstantSource time;
	private @Nullable Path path;
	private String typed = "";
	private @Nullable ReceivedFile file;
	private @Nullable Review review;
	private @Nullable Publisher publisher;
	private boolean trustsFirst;

	ReceivedModel(InstantSource time) {
		this.time = Objects.requireNonNull(time);
	}

	/** Takes over what was typed. */
	void choose(String text) {
		typed = text.strip();
		path = file(typed).orElse(null);
		file = null;
		review = null;
		trustsFirst = false;
	}

	private static Optional<Path> file(String text) {
		try {
			return Optional.of(Path.of(text)).filter(Files::isRegularFile);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	boolean isTyped() {
		return !typed.isEmpty();
	}

	/** Why there is no file yet. */
	Optional<String> missing() {
		return path != null ? Optional.empty()
				: Optional.of(typed.isEmpty() ? Messages.OptionsPage_choose : NLS.bind(Messages.OptionsPage_noFile, typed));
	}

	String name() {
		return path == null ? "" : String.valueOf(path.getFileName());
	}

	/** Reads the chosen file; blocks. */
	ReceivedFile read() throws ProblemException {
		return ReceivedFile.read(Objects.requireNonNull(path));
	}

	void take(ReceivedFile content) {
		file = content;
	}

	boolean isProvisioning() {
		return file instanceof ReceivedFile.Provisioning;
	}

	/** Whether it holds the licences of named users. */
	boolean isForNamedUsers() {
		return file instanceof ReceivedFile.License license && LicenseFile.parse(license.content()).features().stream()
				.anyMatch(line -> line.attributes().has(NAMED_USER));
	}

	/** Lets the machine look at the file; blocks. */
	Review check(ReceivedFile content, AuthorizationTarget target) throws ProblemException, InterruptedException {
		return switch (content) {
		case ReceivedFile.Response response ->
			Review.of(AuthorizationResponse.parse(response.content()), target.check(response.content()));
		case ReceivedFile.License license -> Review.of(target.checkLicense(license.content()));
		case ReceivedFile.Provisioning provisioning -> new Review(false, "", List.of(), provisioning.remarks());
		};
	}

	/**
	 * What the machine would say of the file if it trusted the publisher that was chosen; blocks. The machine itself is
	 * told only when the file is applied: whoever cancels has trusted nobody.
	 */
	Review preview(AuthorizationTarget target) throws ProblemException, InterruptedException {
		trustsFirst = true;
		return PublisherPreview.of(Objects.requireNonNull(publisher), time).review(Objects.requireNonNull(file),
				Objects.requireNonNull(review), target);
	}

	/** Applies exactly what was reviewed, trusting its publisher where that was decided; blocks. */
	Review apply(AuthorizationTarget target) throws ProblemException, InterruptedException {
		if (trustsFirst) {
			trust(target);
		}
		return switch (Objects.requireNonNull(file)) {
		case ReceivedFile.Response response -> Review.of(target.apply(response.content()));
		case ReceivedFile.License license -> Review.of(target.applyLicense(license.content()));
		case ReceivedFile.Provisioning provisioning -> throw new IllegalStateException("It is not applied");
		};
	}

	/** The publisher that was chosen, for a machine that is to trust it together with its answer. */
	Optional<NewPublishers> newcomer() {
		return publisher().map(chosen -> NewPublishers.of(chosen, time));
	}

	/** Lets the machine trust the publisher that was chosen; blocks. */
	private void trust(AuthorizationTarget target) throws ProblemException, InterruptedException {
		target.trust(Objects.requireNonNull(publisher).pem().getBytes(StandardCharsets.US_ASCII));
	}

	void reviewed(Review result) {
		review = result;
	}

	Optional<Review> review() {
		return Optional.ofNullable(review);
	}

	boolean needsPublisher() {
		return review != null && review.needsPublisher();
	}

	boolean canApply() {
		return review != null && !review.isRefused();
	}

	void choosePublisher(@Nullable Publisher chosen) {
		publisher = chosen;
	}

	Optional<Publisher> publisher() {
		return Optional.ofNullable(publisher);
	}

	/** Whether a chosen publisher is one the file was signed by, as far as the machine named them. */
	boolean isPublisherOfFile(Publisher chosen) {
		List<String> wanted = review == null ? List.of() : review.unknownKeys();
		return wanted.isEmpty() || wanted.stream().anyMatch(chosen.keyId()::equalsIgnoreCase);
	}
}
