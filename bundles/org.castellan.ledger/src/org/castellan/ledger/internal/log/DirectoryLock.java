// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.castellan.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/** Keeps a second process out of a ledger's directory. The lock goes with the process, however that ends. */
public final class DirectoryLock implements AutoCloseable {

	private final FileChannel channel;

	private DirectoryLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Creates the directory if it is missing, and takes it. */
	public static DirectoryLock take(Path directory) throws LedgerException {
		FileChannel channel;
		try {
			Files.createDirectories(directory);
			channel = FileChannel.open(directory.resolve("ledger.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
		} catch (IOException e) {
			throw new LedgerException(LedgerException.Kind.DIRECTORY_UNUSABLE,
					"The ledger's directory " + directory + " cannot be written.", e);
		}
		if (lock(channel, directory) == null) {
			close(channel);
			throw new LedgerException(LedgerException.Kind.DIRECTORY_IN_USE,
					"Another process has the ledger's directory " + directory + " open.", null);
		}
		return new DirectoryLock(channel);
	}

	@Nullable
	private static FileLock lock(FileChannel channel, Path directory) throws LedgerException {
		try {
			return channel.tryLock();
		} catch (OverlappingFileLockException e) {
			return null;
		} catch (IOException e) {
			close(channel);
			throw new LedgerException(LedgerException.Kind.DIRECTORY_UNUSABLE,
					"The ledger's directory " + directory + " cannot be locked.", e);
		}
	}

	private static void close(FileChannel channel) {
		try {
			channel.close();
		} catch (IOException e) {
			return;
		}
	}

	@Override
	public void close() {
		close(channel);
	}
}
