// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.castellan.machine.MachineIds;
import org.junit.jupiter.api.Test;

/** What counts on a machine whose host ids are others than before, or cannot be read. */
class ChangedHardwareTest extends OnOneServer {

	@Test
	void aChangeOfHardwareNeedsARepair() throws ProblemException {
		apply(authorize(10));
		machine = Sample.machine(Sample.HOST_B);
		assertTrue(storage.isUntrusted());
		assertEquals(List.of(), storage.licenses());
		assertEquals(List.of("CAS-1155"), Sample.codes(storage.problems()));
		apply(prepared(RequestDraft.repair(List.of(new Item(Sample.CONCURRENT, 10)))));
		assertFalse(storage.isUntrusted());
		assertEquals(10, storage.licenses().getFirst().seats());
	}

	@Test
	void aPendingRepairForHardwareThatChangedAgainIsNotResumed() throws ProblemException {
		apply(authorize(10));
		RequestDraft repair = RequestDraft.repair(List.of(new Item(Sample.CONCURRENT, 10)));
		machine = Sample.machine(Sample.HOST_B);
		AuthorizationRequest stale = prepared(repair);
		machine = Sample.machine(HostId.parse("0242ac150009"));
		assertEquals(List.of("CAS-1174"), refused(repair));
		storage.cancel(stale.id());
		apply(prepared(repair));
		assertFalse(storage.isUntrusted());
	}

	@Test
	void hostIdsThatCannotBeReadAreNotWrong() throws ProblemException {
		apply(authorize(10));
		machine = new MachineIds(List.of(), List.of(), List.of());
		assertFalse(storage.isUntrusted());
		assertEquals(10, storage.licenses().getFirst().seats());
	}

	@Test
	void aResponseBoundToLostHostIdsIsRefused() throws ProblemException {
		byte[] answer = publisher.answer(authorize(10));
		machine = Sample.machine(Sample.HOST_B);
		assertRefused("CAS-1155", answer);
		machine = new MachineIds(List.of(), List.of(), List.of());
		assertRefused("CAS-1164", answer);
	}
}
