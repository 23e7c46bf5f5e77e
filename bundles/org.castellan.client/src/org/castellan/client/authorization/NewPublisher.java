// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

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
 * A publisher that a person has decided to trust on a machine, should something of it come: the machine is told only when
 * nothing else keeps what came from being applied. For example {@code new NewPublisher(publisher, InstantSource.system())}.
 */
public record NewPublisher(Publisher publisher, InstantSource time) {

	public NewPublisher {
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(time);
	}

	/**
	 * Lets the machine trust it, if that is all that a response needs.
	 *
	 * @throws ProblemException also what is wrong with its signature, which the machine cannot say yet
	 */
	public void introduce(AuthorizationTarget target, byte[] response) throws ProblemException, InterruptedException {
		String unknown = AuthorizationProblem.PUBLISHER_NOT_TRUSTED.code();
		if (isAllThatIsMissing(target.check(response).problems(), problem -> problem.code().equals(unknown))
				&& ofOthers(AuthorizationResponse.parse(response).problems(trusted()), unknown) == 0) {
			tell(target);
		}
	}

	/**
	 * As {@link #introduce}, for a licence file. Lines of others whom the machine trusts already may stand beside, and such as
	 * are over, which do no harm.
	 */
	public void introduceLicense(AuthorizationTarget target, byte[] file) throws ProblemException, InterruptedException {
		String unknown = SignatureProblem.UNKNOWN_PUBLISHER.code();
		if (isAllThatIsMissing(inForce(target.checkLicense(file).problems()), problem -> problem.code().equals(unknown)
				&& publisher.keyId().equalsIgnoreCase(problem.details().getOrDefault("key", "")))) {
			LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
			ofOthers(inForce(LicenseCheck.anywhere(trusted(), today).check(LicenseFile.parse(file)).problems()), unknown);
			tell(target);
		}
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
		return new TrustedPublishers(List.of(publisher), time);
	}

	private void tell(AuthorizationTarget target) throws ProblemException, InterruptedException {
		target.trust(publisher.pem().getBytes(StandardCharsets.US_ASCII));
	}
}
