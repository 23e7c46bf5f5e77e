// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.ServiceProblem;

/**
 * The right of one process to a home. The operating system gives it back when the process ends in whatever way, so
 * there is no stale lock. The file's text is the owner's process id, for people and for the message to the next one; the
 * locked byte lies far behind it, because Windows lets nobody read a locked byte.
 *
 * <p>POSIX drops a process's lock when the process closes any channel to that file, not only the one that took it. So this
 * process never opens the file of a home that it holds itself, and remembers which those are.
 */
public final class HomeLock implements AutoCloseable {

	private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
	private static final long LOCKED_BYTE = 1L << 40;
	private static final int LONGEST_ID = 20;
	private static final Duration GLANCE = Duration.ofMillis(300);

	private final Path file;
	private final FileChannel channel;

	private HomeLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/** @throws ProblemException {@link ServiceProblem#HOME_IN_USE} with the owner's process id */
	static HomeLock take(Home home) throws IOException, ProblemException {
		Path file = home.runDirectory().toRealPath().resolve(home.lockFile().getFileName());
		if (!HELD_HERE.add(file)) {
			throw inUse(home, Long.toString(ProcessHandle.current().pid()));
		}
		try {
			return new HomeLock(file, locked(home, file));
		} catch (IOException | ProblemException e) {
			HELD_HERE.remove(file);
			throw e;
		}
	}

	private static FileChannel locked(Home home, Path file) throws IOException, ProblemException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		try {
			if (!tryLock(channel)) {
				throw inUse(home, owner(channel));
			}
			channel.truncate(0);
			channel.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
			return channel;
		} catch (IOException | ProblemException e) {
			channel.close();
			throw e;
		}
	}

	/** Tries for longer than somebody takes who only looks whether it is held. */
	private static boolean tryLock(FileChannel channel) throws IOException {
		long end = System.nanoTime() + GLANCE.toNanos();
		while (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
			if (System.nanoTime() > end) {
				return false;
			}
			LockSupport.parkNanos(10_000_000);
		}
		return true;
	}

	/** Whether a process has the home now. */
	public static boolean isHeld(Home home) throws IOException {
		try {
			Path file = home.lockFile().toRealPath();
			if (HELD_HERE.contains(file)) {
				return true;
			}
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
				return channel.tryLock(LOCKED_BYTE, 1, false) == null;
			}
		} catch (NoSuchFileException neverUsed) {
			return false;
		}
	}

	private static String owner(FileChannel channel) throws IOException {
		ByteBuffer text = ByteBuffer.allocate(LONGEST_ID);
		channel.read(text, 0);
		String id = StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
		return id.isEmpty() ? "unknown" : id;
	}

	private static ProblemException inUse(Home home, String pid) {
		return new ProblemException(ServiceProblem.HOME_IN_USE.problem("home", home.toString(), "pid", pid));
	}

	@Override
	public void close() throws IOException {
		try {
			channel.close();
		} finally {
			HELD_HERE.remove(file);
		}
	}
}
