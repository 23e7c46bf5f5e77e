// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What a machine keeps, and who may read and change it. */
class TrustedStorageTest extends OnOneServer {

	@Test
	void whatIsAppliedCounts() throws ProblemException {
		assertInstanceOf(ApplyOutcome.Applied.class, apply(authorize(10)));

		Activation activation = storage.activations().getFirst();
		assertEquals(Sample.CONCURRENT, activation.number());
		assertEquals(10, activation.free());
		assertTrue(activation.trusted());
		HeldLicense license = storage.licenses().getFirst();
		assertEquals(10, license.seats());
		assertEquals(activation.lineSerial(), license.file().features().getFirst().attributes().value("SN").orElseThrow());
		assertEquals(List.of(), storage.pending());
		assertEquals(List.of(), storage.problems());
	}

	@Test
	void whatIsAppliedIsThereAfterARestart() throws ProblemException {
		apply(authorize(10));
		TrustedStorage again = open("server", TargetKind.SERVER);
		assertEquals(storage.machineKey(), again.machineKey());
		assertEquals(storage.activations(), again.activations());
	}

	@Test
	void aWorkstationIsAuthorizedForItself() throws ProblemException {
		TrustedStorage workstation = open("workstation", TargetKind.WORKSTATION);
		PrepareOutcome.Prepared prepared = assertInstanceOf(PrepareOutcome.Prepared.class,
				workstation.prepare(RequestDraft.authorize(List.of(new Item(Sample.SINGLE, 1)), Sample.CONTACT)));
		assertInstanceOf(ApplyOutcome.Applied.class, workstation.apply(publisher.answer(prepared.request())));
		HeldLicense license = workstation.licenses().getFirst();
		assertEquals(1, license.seats());
		assertEquals(List.of(Sample.HOST_A), license.file().features().getFirst().hostIds());
	}

	@Test
	void oneResponseMayAnswerForSeveralNumbers() throws ProblemException {
		apply(prepared(RequestDraft.authorize(List.of(new Item(Sample.CONCURRENT, 5), new Item(Sample.OTHER, 2)),
				Contact.NONE)));
		apply(prepared(RequestDraft.deauthorize(List.of(new Item(Sample.OTHER, 1)))));
		assertEquals(List.of(5, 1), storage.licenses().stream().map(HeldLicense::seats).toList());
		for (HeldLicense license : storage.licenses()) {
			assertEquals(1, license.file().features().size());
			assertEquals(license.lineSerial(), license.file().features().getFirst().attributes().value("SN").orElseThrow());
		}
	}

	@Test
	void manyMayAskAtOnce() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<PrepareOutcome>> asked = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				Item item = new Item(new AuthorizationNumber("EFL00000000" + i % 8), 1);
				asked.add(threads.submit(() -> open("server", TargetKind.SERVER)
						.prepare(RequestDraft.authorize(List.of(item), Contact.NONE))));
			}
			for (Future<PrepareOutcome> each : asked) {
				assertInstanceOf(PrepareOutcome.Prepared.class, each.get());
			}
		}
		assertEquals(8, storage.pending().size());
	}

	@Test
	void nobodyElseCanReadTheStorage() throws Exception {
		authorize(10);
		Path home = directory.resolve("server");
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
		for (String name : List.of("machine.key", "storage.json")) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))), name);
		}
	}

	@Test
	void anEditedOrDamagedStorageIsToldAndNotUsed() throws Exception {
		apply(authorize(10));
		Path file = directory.resolve("server/storage.json");
		byte[] whole = Files.readAllBytes(file);
		String text = Files.readString(file);
		for (String edited : List.of(text.replace("\"applied\" : {", "\"applied\" : { \"x\" : \"2026-01-01T00:00:00Z\","), "",
				"{}", "null", "[]", text.substring(0, text.length() / 2), text.replace("\"format\" : 1", "\"format\" : \"x\""))) {
			Files.writeString(file, edited);
			assertEquals("CAS-1162", Sample.code(storage::activations), edited);
		}
		Files.writeString(file, text.replace("\"format\" : 1", "\"format\" : 2"));
		assertEquals("CAS-1163", Sample.code(storage::activations));
		Files.write(file, whole);
		assertEquals(10, storage.licenses().getFirst().seats());
		Files.delete(directory.resolve("server/machine.key"));
		assertEquals("CAS-1162", Sample.code(() -> open("server", TargetKind.SERVER)));
	}
}
