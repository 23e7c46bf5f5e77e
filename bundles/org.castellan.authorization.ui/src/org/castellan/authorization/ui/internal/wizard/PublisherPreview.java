// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.castellan.authorization.AuthorizationResponse;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.ReceivedFile;
import org.castellan.core.host.HostId;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;

/**
 * What a machine would say of a file if it trusted one more publisher, which it does not know of yet: all that it said
 * besides, and what the signatures of that publisher are worth.
 */
record PublisherPreview(Publisher publisher, TrustedPublishers trusted, LocalDate today) {

	static PublisherPreview of(Publisher publisher, InstantSource time) {
		return new PublisherPreview(publisher, new TrustedPublishers(List.of(publisher), time),
				LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()));
	}

	/** @param said by the machine, which knows all but this publisher; blocks */
	Review review(ReceivedFile file, Review said, AuthorizationTarget target)
			throws ProblemException, InterruptedException {
		Predicate<Problem> isAboutOthers = problem -> !Review.isUnknownPublisher(problem)
				|| !Review.key(problem).isEmpty() && !Review.key(problem).equalsIgnoreCase(publisher.keyId());
		List<Problem> signatures = switch (file) {
		case ReceivedFile.Response response -> AuthorizationResponse.parse(response.content()).problems(trusted);
		case ReceivedFile.License license -> check(license, target).filter(found -> !Review.isUnknownPublisher(found)).toList();
		case ReceivedFile.Provisioning provisioning -> List.of();
		};
		return said.withProblems(
				Stream.concat(said.problems().stream().filter(isAboutOthers), signatures.stream()).distinct().toList());
	}

	private Stream<Problem> check(ReceivedFile.License license, AuthorizationTarget target)
			throws ProblemException, InterruptedException {
		List<HostId> machine = target.hostIds().hostIds().stream().map(id -> HostId.parse(id.value())).toList();
		return LicenseCheck.on(machine, trusted, today).check(LicenseFile.parse(license.content())).problems().stream();
	}
}
