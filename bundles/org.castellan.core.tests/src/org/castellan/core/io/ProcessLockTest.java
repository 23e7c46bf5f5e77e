// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between processes it is tested with those that use it, such as the licence service and the activation site. */
class ProcessLockTest {

	@TempDir
	Path directory;

	@Test
	void oneHasItUntilItIsGivenBack() throws Exception {
		Path file = directory.resolve("lock");
		assertFalse(ProcessLock.isHeld(file));
		try (ProcessLock held = ProcessLock.tryTake(file).orElseThrow()) {
			assertTrue(ProcessLock.isHeld(file));
			assertEquals(Long.toString(ProcessHandle.current().pid()), ProcessLock.owner(file));
			assertEquals(Optional.empty(), ProcessLock.tryTake(file));
			assertTrue(ProcessLock.isHeld(file), held + " is not lost by asking");
		}
		assertFalse(ProcessLock.isHeld(file));
		ProcessLock.tryTake(file).orElseThrow().close();
	}

	@Test
	void anotherWayToTheDirectoryIsTheSameLock() throws Exception {
		Path link = Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("home")));
		try (ProcessLock held = ProcessLock.tryTake(directory.resolve("home/lock")).orElseThrow()) {
			assertEquals(Optional.empty(), ProcessLock.tryTake(link.resolve("lock")), held::toString);
		}
	}

	@Test
	void ofManyAtOnceOneGetsIt() throws Exception {
		Callable<Optional<ProcessLock>> take = () -> ProcessLock.tryTake(directory.resolve("lock"));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			int got = 0;
			for (Future<Optional<ProcessLock>> each : threads.invokeAll(List.of(take, take, take, take, take, take))) {
				got += each.get().isPresent() ? 1 : 0;
			}
			assertEquals(1, got);
		}
	}
}
