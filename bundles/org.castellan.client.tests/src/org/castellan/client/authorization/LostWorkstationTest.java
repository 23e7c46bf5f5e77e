// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.castellan.authorization.StoragePlace;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.host.MachineId;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.PublisherKey;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A workstation whose trusted storage was deleted, or in whose place something else lies. */
class LostWorkstationTest {

	@TempDir
	private Path directory;

	@Test
	void aDeletedStorageIsToldBeforeAndAfterThereIsANewOne() throws Exception {
		Path storage = directory.resolve("storage");
		WorkstationTarget target = workstation(storage);
		assertEquals(List.of(), findings(target), "there was none yet");
		assertTrue(authorize(target));
		assertEquals(List.of(), findings(target));
		Files.move(storage, directory.resolve("elsewhere"));
		Files.delete(directory.resolve("elsewhere").resolve("machine.key"));
		assertEquals(List.of("CAS-1169"), findings(target));
		assertFalse(Files.exists(storage), "looking makes no storage");
		assertTrue(authorize(target));
		assertEquals(List.of("CAS-1169"), findings(target));
	}

	@Test
	void aFileInItsPlaceIsNotTakenForNothing() throws Exception {
		Path file = Files.writeString(directory.resolve("file"), "something else");
		for (Path place : List.of(file, file.resolve("storage"))) {
			WorkstationTarget target = workstation(place);
			assertEquals("CAS-1198", assertThrows(ProblemException.class, target::status).problem().code());
			Problem problem = assertThrows(ProblemException.class, () -> authorize(target)).problem();
			assertEquals("CAS-1198", problem.code());
			assertTrue(problem.why().startsWith(file + " is not a directory"), problem::why);
		}
		assertEquals("something else", Files.readString(file));
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
	void aLinkThatLeadsNowhereIsNotTakenForNothing() throws Exception {
		Path disk = directory.resolve("disk");
		WorkstationTarget target = workstation(Files.createSymbolicLink(directory.resolve("link"), disk));
		assertEquals("CAS-1198", assertThrows(ProblemException.class, target::status).problem().code());
		assertFalse(Files.exists(disk), "looking makes no storage");
		Files.createDirectory(disk);
		assertEquals(List.of(), findings(target));
		assertTrue(authorize(target));
	}

	/** Where an account may look everywhere, as root may, there is nothing to see. */
	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
	void aLinkToWhereThisAccountMayNotLookIsNotToldToLeadNowhere() throws Exception {
		Path disk = Files.createDirectory(directory.resolve("disk"));
		Path storage = Files.createDirectory(disk.resolve("storage"));
		WorkstationTarget target = workstation(Files.createSymbolicLink(directory.resolve("link"), storage));
		Files.setPosixFilePermissions(disk, Set.of());
		try {
			assumeFalse(Files.exists(storage), "this account may look everywhere");
			Problem problem = assertThrows(ProblemException.class, target::status).problem();
			assertEquals("CAS-1161", problem.code());
			assertTrue(problem.message().contains("this account may not use it"), problem::message);
		} finally {
			Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwx------"));
		}
		assertTrue(authorize(target));
	}

	private WorkstationTarget workstation(Path storage) {
		MachineIds machine = new MachineIds(List.of(new MachineId(SingleUseVendor.HOST, Set.of(), "test", "")), List.of(),
				List.of());
		return new WorkstationTarget("a workstation", StoragePlace.of(storage, directory.resolve("copies")), () -> machine,
				SettableTime.standard());
	}

	private static boolean authorize(WorkstationTarget target) throws ProblemException, InterruptedException {
		SingleUseVendor vendor = new SingleUseVendor(PublisherKey.forTrial("Example Publisher", SettableTime.standard()),
				SettableTime.standard());
		AuthorizationDraft draft = new AuthorizationDraft(UUID.randomUUID().toString(), AuthorizationDraft.AUTHORIZE,
				List.of(new AuthorizationItem("ESU123456789", 1)), Map.of());
		return new AuthorizeOperation(target, vendor::answer,
				Optional.of(NewPublishers.of(vendor.key().publisher(), SettableTime.standard()))).run(draft, Progress.none())
				.applied();
	}

	private static List<String> findings(WorkstationTarget target) throws ProblemException {
		return target.status().findings().stream().map(Problem::code).toList();
	}
}
