// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Collection;

import org.apache.ratis.conf.Parameters;
import org.apache.ratis.proto.RaftProtos.AppendEntriesReplyProto;
import org.apache.ratis.proto.RaftProtos.AppendEntriesRequestProto;
import org.apache.ratis.proto.RaftProtos.InstallSnapshotReplyProto;
import org.apache.ratis.proto.RaftProtos.InstallSnapshotRequestProto;
import org.apache.ratis.proto.RaftProtos.RequestVoteReplyProto;
import org.apache.ratis.proto.RaftProtos.RequestVoteRequestProto;
import org.apache.ratis.proto.RaftProtos.StartLeaderElectionReplyProto;
import org.apache.ratis.proto.RaftProtos.StartLeaderElectionRequestProto;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.protocol.RaftPeerId;
import org.apache.ratis.rpc.RpcFactory;
import org.apache.ratis.rpc.RpcType;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.RaftServerRpc;
import org.apache.ratis.server.ServerFactory;

/**
 * How a member without others speaks to them: not at all. A ledger of one member thus opens no port and starts none of
 * the machinery of remote calls. Ratis makes it from its class name.
 */
public final class SoloRpc implements RpcType {

	@Override
	public String name() {
		return getClass().getName();
	}

	@Override
	public RpcFactory newFactory(Parameters parameters) {
		return new Factory();
	}

	/** Gives each server its {@link Silence}. */
	private final class Factory implements ServerFactory {

		@Override
		public RaftServerRpc newRaftServerRpc(RaftServer server) {
			return new Silence();
		}

		@Override
		public RpcType getRpcType() {
			return SoloRpc.this;
		}
	}

	/** Hears nobody and reaches nobody. */
	private final class Silence implements RaftServerRpc {

		private static final InetSocketAddress NOWHERE = InetSocketAddress.createUnresolved("localhost", 0);

		@Override
		public void start() {
			// nothing listens
		}

		@Override
		public void close() {
			// nothing listens
		}

		@Override
		public InetSocketAddress getInetSocketAddress() {
			return NOWHERE;
		}

		@Override
		public RpcType getRpcType() {
			return SoloRpc.this;
		}

		@Override
		public void addRaftPeers(Collection<RaftPeer> peers) {
			// there are none
		}

		@Override
		public void handleException(RaftPeerId peer, Exception exception, boolean reconnect) {
			// there is nobody to reconnect to
		}

		@Override
		public RequestVoteReplyProto requestVote(RequestVoteRequestProto request) throws IOException {
			throw alone();
		}

		@Override
		public AppendEntriesReplyProto appendEntries(AppendEntriesRequestProto request) throws IOException {
			throw alone();
		}

		@Override
		public InstallSnapshotReplyProto installSnapshot(InstallSnapshotRequestProto request) throws IOException {
			throw alone();
		}

		@Override
		public StartLeaderElectionReplyProto startLeaderElection(StartLeaderElectionRequestProto request)
				throws IOException {
			throw alone();
		}

		private static IOException alone() {
			return new IOException("A ledger of one member has no others");
		}
	}
}
