// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseProblem;
import org.castellan.core.license.SignatureProblem;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;

/**
 * Publishers that a person has decided to trust on a machine, should something of them come: the machine is told only of
 * those that have signed what came, and only when nothing else keeps it from being applied. It is told of several singly:
 * should one fail, those before stay trusted, which {@link TargetProblem#TRUSTED_IN_PART} says. For example
 * {@code NewPublishers.of(publisher, InstantSource.system())}.
 */
public record NewPublishers(List<Publisher> publishers, InstantSource time) {

	public NewPublishers {
		publishers = List.copyOf(publishers);
		Objects.requireNonNull(time);
	}

	public static NewPublishers of(Publisher publisher, InstantSource time) {
		return new NewPublishers(List.of(publisher), time);
	}

	/**
	 * Lets the machine trust the one of them that signed a response, if that is all that it needs.
	 *
	 * @throws ProblemException also what is wrong with its signature, which the machine cannot say yet
	 */
	public void introduce(AuthorizationTarget target, byte[] response) throws ProblemException, InterruptedException {
		String unknown = AuthorizationProblem.PUBLISHER_NOT_TRUSTED.code();
		if (isAllThatIsMissing(target.check(response).problems(), problem -> problem.code().equals(unknown))) {
			AuthorizationResponse read = AuthorizationResponse.parse(response);
			if (ofOthers(read.problems(trusted()), unknown) == 0) {
				tell(target, Set.of(normal(read.publisherKeyId())));
			}
		}
	}

	/**
	 * As {@link #introduce}, for a licence file, which may have lines of several of them. Lines of others whom the machine
	 * trusts already may stand beside, and such as are over, which do no harm.
	 *
	 * @throws ProblemException also where the machine took some of them only; once more with all of them does the rest
	 */
	public void introduceLicense(AuthorizationTarget target, byte[] file) throws ProblemException, InterruptedException {
		String unknown = SignatureProblem.UNKNOWN_PUBLISHER.code();
		Set<String> keys = publishers.stream().map(publisher -> normal(publisher.keyId())).collect(Collectors.toSet());
		List<Problem> said = inForce(target.checkLicense(file).problems());
		if (isAllThatIsMissing(said, problem -> problem.code().equals(unknown) && keys.contains(key(problem)))) {
			LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
			ofOthers(inForce(LicenseCheck.anywhere(trusted(), today).check(LicenseFile.parse(file)).problems()), unknown);
			tell(target, said.stream().filter(Problem::isError).map(NewPublishers::key).collect(Collectors.toSet()));
		}
	}

	private static String key(Problem unknown) {
		return normal(unknown.details().getOrDefault("key", ""));
	}

	private static String normal(String keyId) {
		return keyId.toLowerCase(Locale.ROOT);
	}

	private static List<Problem> inForce(List<Problem> found) {
		return found.stream().filter(problem -> !problem.code().equals(LicenseProblem.EXPIRED.code())).toList();
	}

	/** The machine has looked at everything but the signatures of somebody it does not know. */
	private static boolean isAllThatIsMissing(List<Problem> said, Predicate<Problem> isMissing) {
		List<Problem> errors = said.stream().filter(Problem::isError).toList();
		return !errors.isEmpty() && errors.stream().allMatch(isMissing);
	}

	/** How many are of others, given the code that says so; any other error is thrown. */
	private static long ofOthers(List<Problem> found, String unknown) throws ProblemException {
		List<Problem> errors = found.stream().filter(Problem::isError).toList();
		for (Problem problem : errors) {
			if (!problem.code().equals(unknown)) {
				throw new ProblemException(problem);
			}
		}
		return errors.size();
	}

	private TrustedPublishers trusted() {
		return new TrustedPublishers(publishers, time);
	}

	/** One after the other: a machine is told of them singly. */
	private void tell(AuthorizationTarget target, Set<String> keyIds) throws ProblemException, InterruptedException {
		List<String> told = new ArrayList<>();
		for (Publisher publisher : publishers) {
			if (keyIds.contains(normal(publisher.keyId()))) {
				try {
					target.trust(publisher.pem().getBytes(StandardCharsets.US_ASCII));
				} catch (ProblemException e) {
					throw told.isEmpty() ? e : inPart(target, told, publisher, e);
				}
				told.add(publisher.name());
			}
		}
	}

	private static ProblemException inPart(AuthorizationTarget target, List<String> told, Publisher failed, ProblemException e) {
		Problem reason = e.problem();
		return new ProblemException(TargetProblem.TRUSTED_IN_PART.problem("target", target.name(), "trusted",
				String.join(", ", told), "failed", failed.name(), "reason", reason.what() + " " + reason.why() + " " + reason.remedy(),
				"code", reason.code()), e);
	}
}
