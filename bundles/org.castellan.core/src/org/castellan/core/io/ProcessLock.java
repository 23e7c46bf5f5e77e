// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The right of one process to something, by a file: {@code ProcessLock.tryTake(home.resolve("lock"))}. The operating system
 * gives it back when the process ends in whatever way, so there is no stale lock. The file's text is the owner's process id,
 * for people and for the message to the next one; the locked byte lies far behind it, because Windows lets nobody read a
 * locked byte.
 *
 * <p>POSIX drops a process's lock when the process closes any channel to that file, not only the one that took it. So this
 * process never opens a file that it holds itself, and remembers which those are.
 */
public final class ProcessLock implements AutoCloseable {

	private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
	private static final long LOCKED_BYTE = 1L << 40;
	private static final int LONGEST_ID = 20;
	private static final Duration GLANCE = Duration.ofMillis(300);

	private final Path file;
	private final FileChannel channel;

	private ProcessLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Takes it, unless somebody has it.
	 *
	 * @param file in a directory that is there; made if need be, and never deleted
	 */
	public static Optional<ProcessLock> tryTake(Path file) throws IOException {
		Path real = real(file);
		if (!HELD_HERE.add(real)) {
			return Optional.empty();
		}
		Optional<ProcessLock> taken = Optional.empty();
		try {
			taken = locked(real).map(channel -> new ProcessLock(real, channel));
			return taken;
		} finally {
			if (taken.isEmpty()) {
				HELD_HERE.remove(real);
			}
		}
	}

	private static Optional<FileChannel> locked(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		try {
			if (tryLock(channel)) {
				channel.truncate(0);
				channel.write(StandardCharsets.US_ASCII.encode(ownId()), 0);
				return Optional.of(channel);
			}
		} catch (IOException e) {
			channel.close();
			throw e;
		}
		channel.close();
		return Optional.empty();
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

	/** Whether a process has it now. */
	public static boolean isHeld(Path file) throws IOException {
		try {
			Path real = file.toRealPath();
			if (HELD_HERE.contains(real)) {
				return true;
			}
			try (FileChannel channel = FileChannel.open(real, StandardOpenOption.WRITE)) {
				return channel.tryLock(LOCKED_BYTE, 1, false) == null;
			}
		} catch (NoSuchFileException neverUsed) {
			return false;
		}
	}

	/** The id of the process that has it or had it last; {@code unknown} if none has. */
	public static String owner(Path file) throws IOException {
		Path real = real(file);
		if (HELD_HERE.contains(real)) {
			return ownId();
		}
		ByteBuffer text = ByteBuffer.allocate(LONGEST_ID);
		try (FileChannel channel = FileChannel.open(real, StandardOpenOption.READ)) {
			channel.read(text, 0);
		}
		String id = StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
		return id.isEmpty() ? "unknown" : id;
	}

	private static Path real(Path file) throws IOException {
		return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
	}

	private static String ownId() {
		return Long.toString(ProcessHandle.current().pid());
	}

	/** Gives it back. */
	@Override
	public void close() throws IOException {
		try {
			channel.close();
		} finally {
			HELD_HERE.remove(file);
		}
	}
}
