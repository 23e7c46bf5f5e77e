// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.apache.ratis.proto.RaftProtos.RaftPeerRole;
import org.apache.ratis.proto.RaftProtos.RoleInfoProto;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.protocol.RaftGroupMemberId;
import org.apache.ratis.protocol.RaftPeerId;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.server.storage.RaftStorage;
import org.apache.ratis.statemachine.StateMachineStorage;
import org.apache.ratis.statemachine.TransactionContext;
import org.apache.ratis.statemachine.impl.BaseStateMachine;
import org.apache.ratis.statemachine.impl.SingleFileSnapshotInfo;
import org.apache.ratis.util.LifeCycle;
import org.castellan.ledger.internal.state.Applied;
import org.castellan.ledger.internal.state.EntryCodec;
import org.castellan.ledger.internal.state.LedgerState;
import org.castellan.ledger.internal.state.Snapshot;
import org.castellan.ledger.internal.state.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The {@link LedgerState} under Ratis. What is applied is what was logged, byte for byte, also on the leader that wrote
 * it. The state is read by others under the same lock, between two entries.
 */
public final class LedgerMachine extends BaseStateMachine {

	private final ReentrantLock lock = new ReentrantLock();
	private final SnapshotFiles snapshots = new SnapshotFiles();
	private final MemberEvents events;
	private LedgerState state = new LedgerState();
	private volatile int remembered;

	public LedgerMachine(MemberEvents events) {
		this.events = events;
	}

	/** Reads from the state as it is between two entries. */
	public <T> T read(Function<LedgerState, T> question) {
		lock.lock();
		try {
			return question.apply(state);
		} finally {
			lock.unlock();
		}
	}

	/** Requests whose outcome is remembered, as of the last entry. */
	public int remembered() {
		return remembered;
	}

	@Override
	public void initialize(RaftServer server, RaftGroupId group, RaftStorage storage) throws IOException {
		super.initialize(server, group, storage);
		snapshots.init(storage);
		load(snapshots.getLatestSnapshot());
	}

	/** After a snapshot came from the leader. */
	@Override
	public void reinitialize() throws IOException {
		load(snapshots.loadLatestSnapshot());
		if (getLifeCycleState() == LifeCycle.State.PAUSED) {
			getLifeCycle().transition(LifeCycle.State.STARTING);
			getLifeCycle().transition(LifeCycle.State.RUNNING);
		}
	}

	@Override
	public void pause() {
		if (getLifeCycleState() == LifeCycle.State.RUNNING) {
			getLifeCycle().transition(LifeCycle.State.PAUSING);
			getLifeCycle().transition(LifeCycle.State.PAUSED);
		}
	}

	private void load(@Nullable SingleFileSnapshotInfo info) throws IOException {
		if (info == null) {
			return;
		}
		LedgerState loaded = Snapshot.read(Files.readAllBytes(info.getFile().getPath()));
		lock.lock();
		try {
			state = loaded;
			setLastAppliedTermIndex(info.getTermIndex());
		} finally {
			lock.unlock();
		}
	}

	@Override
	public TransactionContext startTransaction(RaftClientRequest request) {
		TransactionContext.Builder builder = TransactionContext.newBuilder().setStateMachine(this)
				.setClientRequest(request).setServerRole(RaftPeerRole.LEADER)
				.setLogData(request.getMessage().getContent());
		if (request.getMessage() instanceof FlightMessage(var content, Flight flight)) {
			builder.setStateMachineContext(flight);
		}
		return builder.build();
	}

	@Override
	public CompletableFuture<Message> applyTransaction(TransactionContext transaction) {
		LogEntryProto entry = transaction.getLogEntry();
		Applied applied;
		lock.lock();
		try {
			applied = state.apply(
					EntryCodec.decode(entry.getStateMachineLogEntry().getLogData().asReadOnlyByteBuffer()));
			updateLastAppliedTermIndex(entry.getTerm(), entry.getIndex());
			remembered = state.remembered();
		} catch (UnreadableException e) {
			events.failed(e);
			throw new IllegalStateException("The log cannot be read on from entry " + entry.getIndex(), e);
		} finally {
			lock.unlock();
		}
		events.applied(applied.change());
		if (transaction.getStateMachineContext() instanceof Flight flight) {
			flight.landed(applied);
		}
		return CompletableFuture.completedFuture(Message.EMPTY);
	}

	/** Never waits for the disk: the file is written beside the log's work, and counts once it is durable. */
	@Override
	public long takeSnapshot() {
		return snapshots.take(() -> {
			TermIndex last = getLastAppliedTermIndex();
			return new SnapshotFiles.Content(last, read(Snapshot::write));
		});
	}

	@Override
	public StateMachineStorage getStateMachineStorage() {
		return snapshots;
	}

	@Override
	public SingleFileSnapshotInfo getLatestSnapshot() {
		return snapshots.getLatestSnapshot();
	}

	@Override
	public void notifyLeaderReady() {
		events.leads();
	}

	@Override
	public void notifyLeaderChanged(RaftGroupMemberId member, RaftPeerId leader) {
		if (!member.getPeerId().equals(leader)) {
			events.follows(leader == null ? "" : leader.toString());
		}
	}

	@Override
	public void notifyNotLeader(Collection<TransactionContext> pending) {
		events.follows("");
	}

	/** Ratis gave up by itself. */
	@Override
	public void notifyServerShutdown(RoleInfoProto role, boolean allServers) {
		events.failed(new IOException("The log was shut down"));
	}

	@Override
	public void notifyLogFailed(Throwable cause, LogEntryProto entry) {
		events.failed(cause);
	}

	@Override
	public void close() {
		snapshots.close();
	}
}
