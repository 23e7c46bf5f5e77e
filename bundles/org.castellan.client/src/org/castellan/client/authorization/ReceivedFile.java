// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.authorization.ProvisioningOutcome;
import org.castellan.authorization.TargetKind;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * A file that somebody received to authorize with. Which kind it is, is told by what is in it and not by its name, since
 * names change on the way: {@code response.resps.txt} is a response. For example
 * {@code switch (ReceivedFile.read(path)) { case Response response -> target.apply(response.content()); ... }}.
 */
public sealed interface ReceivedFile {

	/** Who authorizes and with which numbers, to begin an authorization with. */
	record Provisioning(ProvisioningFile file, List<Problem> remarks) implements ReceivedFile {

		public Provisioning {
			Objects.requireNonNull(file);
			remarks = List.copyOf(remarks);
		}
	}

	/** The answer to a request, whole or altered, as the machine will judge. */
	record Response(byte[] content) implements ReceivedFile {

		public Response {
			content = content.clone();
		}

		@Override
		public byte[] content() {
			return content.clone();
		}
	}

	/** Licence lines for a licence server, such as those of named users. */
	record License(byte[] content) implements ReceivedFile {

		public License {
			content = content.clone();
		}

		@Override
		public byte[] content() {
			return content.clone();
		}
	}

	/**
	 * Reads a file from disk.
	 *
	 * @throws ProblemException if it cannot be read or authorizes nothing
	 */
	static ReceivedFile read(Path file) throws ProblemException {
		String name = String.valueOf(file.getFileName());
		try {
			return of(AtomicFile.read(file, LicenseFile.MAX_BYTES), name);
		} catch (IOException e) {
			throw new ProblemException(
					AuthorizationProblem.FILE_UNREADABLE.problem("file", name, "reason", FileFailure.reason(e)), e);
		}
	}

	/**
	 * Tells what it is.
	 *
	 * @param name for the problem's text
	 */
	static ReceivedFile of(byte[] content, String name) throws ProblemException {
		try {
			AuthorizationResponse.parse(content);
			return new Response(content);
		} catch (ProblemException e) {
			return otherThanResponse(content, name, e);
		}
	}

	private static ReceivedFile otherThanResponse(byte[] content, String name, ProblemException why)
			throws ProblemException {
		String code = why.problem().code();
		if (code.equals(AuthorizationProblem.PROVISIONING_GIVEN.code())) {
			return provisioning(content);
		}
		if (code.equals(AuthorizationProblem.NOT_A_RESPONSE.code()) && isNamedLikeProvisioning(name)) {
			return provisioning(content);
		}
		if (!code.equals(AuthorizationProblem.NOT_A_RESPONSE.code())
				&& !code.equals(AuthorizationProblem.RESPONSE_TOO_LARGE.code())) {
			throw why;
		}
		LicenseFile license = LicenseFile.parse(content);
		if (!license.signedLines().isEmpty() || !license.servers().isEmpty() || !license.vendors().isEmpty()) {
			return new License(content);
		}
		throw new ProblemException(TargetProblem.FILE_NOT_KNOWN.problem("file", name), why);
	}

	/** Even if its first heading was lost, what is wrong with it is told. */
	private static boolean isNamedLikeProvisioning(String name) {
		return Stream.of(TargetKind.values())
				.anyMatch(target -> name.toLowerCase(Locale.ROOT).endsWith("." + target.provisioningExtension()));
	}

	private static ReceivedFile provisioning(byte[] content) throws ProblemException {
		return switch (ProvisioningFile.parse(content)) {
		case ProvisioningOutcome.Read(var file, var remarks) -> new Provisioning(file, remarks);
		case ProvisioningOutcome.Refused(var problems) -> throw new ProblemException(
				problems.stream().filter(Problem::isError).findFirst().orElse(problems.getFirst()));
		};
	}
}
