// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.castellan.authorization.ApplyOutcome;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.Item;
import org.castellan.authorization.PrepareOutcome;
import org.castellan.authorization.RequestDraft;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;

/** A licence server's machine that asks by file: its trusted storage, in a folder of the journey's own. */
final class AskingMachine {
	private final Path folder;
	private final TrustedStorage storage;

	private AskingMachine(Path folder, TrustedStorage storage) {
		this.folder = folder;
		this.storage = storage;
	}

	/** @param certificate of the publisher whose responses it takes */
	static AskingMachine create(Path folder, Path certificate) {
		try {
			Files.createDirectories(folder);
			TrustedPublishers trusted = new TrustedPublishers(List.of(Publisher.read(certificate)), InstantSource.system());
			return new AskingMachine(folder, TrustedStorage.open(folder.resolve("trusted-storage"), TargetKind.SERVER,
					MachineIds::ofThisMachine, () -> trusted, InstantSource.system()));
		} catch (ProblemException | IOException e) {
			throw new AssertionError("The machine has no trusted storage", e);
		}
	}

	/** Asks for so many under a number, and answers the file that it is to be sent. */
	Path request(String number, int count, Contact contact) throws IOException {
		try {
			Item item = new Item(AuthorizationNumber.parse(number), count);
			if (storage.prepare(RequestDraft.authorize(List.of(item), contact)) instanceof PrepareOutcome.Prepared made) {
				return Files.writeString(folder.resolve(AuthorizationRequest.FILE_NAME), made.request().text());
			}
			throw new AssertionError("The machine does not ask");
		} catch (ProblemException e) {
			throw new AssertionError(e.problem().message(), e);
		}
	}

	/** Takes a response over, and answers how many licences it holds then. */
	int apply(byte[] response) {
		try {
			return switch (storage.apply(response)) {
			case ApplyOutcome.Applied applied -> storage.activations().stream().mapToInt(one -> one.held()).sum();
			case ApplyOutcome.Refused refused -> throw new AssertionError(refused.problems().getFirst().message());
			};
		} catch (ProblemException e) {
			throw new AssertionError(e.problem().message(), e);
		}
	}
}
