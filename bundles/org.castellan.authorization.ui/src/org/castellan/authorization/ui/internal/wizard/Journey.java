// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.Objects;
import java.util.Optional;

import org.castellan.core.api.AuthorizationDraft;

/**
 * Which page of the wizard follows which, by what was decided so far: who resumes a request that was prepared before goes
 * from the method straight to its end, who begins one is asked for contact and numbers on the way.
 */
final class Journey {

	private final AuthorizationModel model;

	Journey(AuthorizationModel model) {
		this.model = Objects.requireNonNull(model);
	}

	/** The page to begin with. */
	Step first() {
		return switch (model.kind()) {
		case AuthorizationDraft.DEAUTHORIZE -> Step.RETURNS;
		case AuthorizationDraft.REPAIR -> Step.REPAIR;
		default -> Step.OPTIONS;
		};
	}

	/** The page after another; none if that is the last. */
	Optional<Step> next(Step step) {
		return switch (step) {
		case OPTIONS -> Optional.of(isRequested() ? Step.METHOD : review());
		case RETURNS, REPAIR -> Optional.of(Step.METHOD);
		case METHOD -> isKnown() ? saving()
				: Optional.of(model.method().is(AuthorizationMethod.LOCAL_SERVER) ? Step.NUMBERS : Step.PERSON);
		case PERSON -> Optional.of(Step.ADDRESS);
		case ADDRESS -> Optional.of(Step.NUMBERS);
		case NUMBERS -> Optional.of(Step.EXTENSIONS);
		case EXTENSIONS -> saving();
		case PUBLISHER -> isRequested() ? Optional.empty() : Optional.of(Step.REVIEW);
		case SITE, SAVE, REVIEW -> Optional.empty();
		};
	}

	/** Whether Next leads to no other page because it has the request answered at once. */
	boolean isAskedAfter(Step step) {
		return !isEnd(step) && next(step).isEmpty();
	}

	/** Whether the act of a page is the wizard's last: Finish, not Next. */
	static boolean isEnd(Step step) {
		return step == Step.SAVE || step == Step.REVIEW;
	}

	/** Whether there is to be a request, or is one that is sent again, rather than a file to be applied. */
	private boolean isRequested() {
		return model.isResumed() || !model.hasReceived() || model.received().isProvisioning();
	}

	/** Whether the content of the request needs no more pages. */
	private boolean isKnown() {
		return model.isResumed() || !model.is(AuthorizationDraft.AUTHORIZE);
	}

	private Step review() {
		return model.received().needsPublisher() ? Step.PUBLISHER : Step.REVIEW;
	}

	private Optional<Step> saving() {
		return model.method().is(AuthorizationMethod.OFFLINE) ? Optional.of(Step.SAVE) : Optional.empty();
	}
}
