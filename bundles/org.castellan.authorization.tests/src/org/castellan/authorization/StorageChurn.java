// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;

/** Authorizes one seat after the other until it is killed, and says {@code held N} after each. */
final class StorageChurn {

	private StorageChurn() {
	}

	public static void main(String[] arguments) throws Exception {
		PublisherKey key = PublisherKey.forTrial("Example Publisher", InstantSource.system());
		Path certificate = Path.of(arguments[1]);
		Files.writeString(certificate, key.publisher().pem());
		List<Publisher> publishers = new ArrayList<>();
		try (var others = Files.newDirectoryStream(certificate.toAbsolutePath().getParent(), "*.crt")) {
			for (Path other : others) {
				publishers.add(Publisher.read(other));
			}
		}
		TrustedPublishers trusted = new TrustedPublishers(publishers, InstantSource.system());
		TrustedStorage storage = TrustedStorage.open(Path.of(arguments[0]), TargetKind.SERVER,
				Sample.machineOf(Sample.HOST_A), () -> trusted, InstantSource.system());
		while (true) {
			System.out.println("held " + authorizeOne(storage, key));
		}
	}

	private static int authorizeOne(TrustedStorage storage, PublisherKey key) throws ProblemException {
		RequestDraft draft = RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 1)), Contact.NONE);
		AuthorizationRequest request = ((PrepareOutcome.Prepared) storage.prepare(draft)).request();
		Held held = request.held().isEmpty() ? new Held(Sample.CONCURRENT, 1, 0) : request.held().getFirst();
		Activated next = Sample.activated(Sample.CONCURRENT, held.count() + 1, held.serial() + 1);
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		Answer answer = new Answer(now, now.plus(Duration.ofDays(1)), List.of(Sample.HOST_A), List.of(next),
				Sample.floating(key, Sample.HOST_A, next));
		ApplyOutcome outcome = storage.apply(Sample.utf8(AuthorizationResponse.of(request, answer, key).text()));
		if (outcome instanceof ApplyOutcome.Refused refused) {
			throw new IllegalStateException(refused.toString());
		}
		return storage.activations().getFirst().held();
	}
}
