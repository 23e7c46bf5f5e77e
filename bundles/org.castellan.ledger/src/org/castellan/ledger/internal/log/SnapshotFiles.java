// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.ratis.io.MD5Hash;
import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.server.raftlog.RaftLog;
import org.apache.ratis.server.storage.FileInfo;
import org.apache.ratis.statemachine.SnapshotRetentionPolicy;
import org.apache.ratis.statemachine.impl.SimpleStateMachineStorage;
import org.apache.ratis.statemachine.impl.SingleFileSnapshotInfo;
import org.apache.ratis.util.MD5FileUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots as files beside the log, written by a thread of their own. Only what is durable and has its digest beside it
 * counts; the log is cut no further than that.
 */
final class SnapshotFiles extends SimpleStateMachineStorage {

	private static final Logger LOG = LoggerFactory.getLogger(SnapshotFiles.class);
	private static final Duration RETRY = Duration.ofSeconds(30);
	private static final long PATIENCE_SECONDS = 10;
	/** Bytes that go to the disk at once: an entry of the log, which somebody waits for, waits behind one portion at most. */
	private static final int PORTION = 1 << 18;

	private final ExecutorService writer = Executors.newSingleThreadExecutor(
			Thread.ofPlatform().daemon().name("ledger-snapshot").factory());
	private long durable = RaftLog.INVALID_LOG_INDEX;
	private long announced = RaftLog.INVALID_LOG_INDEX;
	@Nullable
	private Future<Long> writing;
	private long notBefore = System.nanoTime();

	/** A state and the last log entry in it. */
	record Content(TermIndex last, byte[] bytes) {
	}

	/**
	 * Begins to write a snapshot if none is being written. Called by one thread.
	 *
	 * @return index of the last entry in the newest snapshot that is durable, -1 if there is none
	 */
	long take(Supplier<Content> content) {
		collect();
		if (writing == null && durable == announced && System.nanoTime() - notBefore >= 0) {
			Content taken = content.get();
			writing = writer.submit(() -> write(taken));
		}
		announced = durable;
		return durable;
	}

	private void collect() {
		if (writing == null || !writing.isDone()) {
			return;
		}
		try {
			durable = writing.get();
		} catch (ExecutionException e) {
			LOG.warn("A snapshot of the ledger could not be written; the log grows until one can", e.getCause());
			notBefore = System.nanoTime() + RETRY.toNanos();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		writing = null;
	}

	private long write(Content content) throws IOException {
		TermIndex last = content.last();
		Path file = getSnapshotFile(last.getTerm(), last.getIndex()).toPath();
		Path temporary = getTmpSnapshotFile(last.getTerm(), last.getIndex()).toPath();
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer buffer = ByteBuffer.wrap(content.bytes());
			while (buffer.hasRemaining()) {
				channel.write(buffer.slice(buffer.position(), Math.min(PORTION, buffer.remaining())));
				channel.force(false);
				buffer.position((int) channel.position());
			}
			channel.force(true);
		} catch (IOException e) {
			Files.deleteIfExists(temporary);
			throw e;
		}
		Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		MD5Hash digest = MD5FileUtil.computeAndSaveMd5ForFile(file.toFile());
		updateLatestSnapshot(new SingleFileSnapshotInfo(new FileInfo(file, digest), last));
		return last.getIndex();
	}

	@Override
	public void cleanupOldSnapshots(SnapshotRetentionPolicy policy) throws IOException {
		if (writing == null) {
			super.cleanupOldSnapshots(policy);
		}
	}

	void close() {
		writer.shutdown();
		try {
			writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
