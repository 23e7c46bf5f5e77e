// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A licence server with an empty trusted storage before each test, and a publisher that answers what it asks. */
abstract class OnOneServer {

	final SettableTime time = SettableTime.standard();
	final FakePublisher publisher = new FakePublisher(time);
	TrustedPublishers trusted = publisher.trusted();
	MachineIds machine = Sample.machine(Sample.HOST_A);
	@TempDir
	Path directory;
	TrustedStorage storage;

	@BeforeEach
	void open() throws ProblemException {
		storage = open("server", TargetKind.SERVER);
	}

	final TrustedStorage open(String name, TargetKind target) throws ProblemException {
		return TrustedStorage.open(directory.resolve(name), target, () -> machine, () -> trusted, time);
	}

	final AuthorizationRequest authorize(int count) throws ProblemException {
		return prepared(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, count)), Sample.CONTACT));
	}

	final AuthorizationRequest prepared(RequestDraft draft) throws ProblemException {
		return assertInstanceOf(PrepareOutcome.Prepared.class, storage.prepare(draft)).request();
	}

	final ApplyOutcome apply(AuthorizationRequest request) throws ProblemException {
		ApplyOutcome outcome = storage.apply(publisher.answer(request));
		assertInstanceOf(ApplyOutcome.Applied.class, outcome, outcome::toString);
		return outcome;
	}

	final void assertRefused(String code, byte[] response) throws ProblemException {
		assertEquals(code, storage.check(response).getFirst().code());
		assertEquals(code, assertInstanceOf(ApplyOutcome.Refused.class, storage.apply(response)).problems().getFirst().code());
	}

	final List<String> refused(RequestDraft draft) throws ProblemException {
		return Sample.codes(assertInstanceOf(PrepareOutcome.Refused.class, storage.prepare(draft)).problems());
	}
}
