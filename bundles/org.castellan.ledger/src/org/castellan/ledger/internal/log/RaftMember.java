// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.ratis.protocol.ClientId;
import org.apache.ratis.protocol.RaftClientReply;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroup;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.protocol.RaftPeerId;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.storage.RaftStorage;
import org.apache.ratis.thirdparty.com.google.protobuf.UnsafeByteOperations;
import org.castellan.ledger.LedgerConfiguration;
import org.castellan.ledger.LedgerMember;

/** This process's member of the log: one Ratis server with one group. */
public final class RaftMember implements AutoCloseable {

	/** The same on all members; a directory holds one ledger. */
	private static final RaftGroupId GROUP = RaftGroupId
			.valueOf(UUID.nameUUIDFromBytes("org.castellan.ledger".getBytes(StandardCharsets.US_ASCII)));

	private final RaftServer server;
	private final RaftServer.Division division;
	private final ClientId client = ClientId.randomId();
	private final AtomicLong calls = new AtomicLong();

	/** Reads what is on disk and begins to take part; {@code machine} hears when this member leads. */
	public RaftMember(LedgerConfiguration configuration, LedgerMachine machine) throws IOException {
		Path directory = configuration.directory().resolve("log");
		LogSegments segments = LogSegments.list(directory.resolve(GROUP.getUuid().toString()));
		server = server(directory, configuration, machine);
		division = server.getDivision(GROUP);
		server.start();
		segments.requireNoneLost(division.getRaftLog());
	}

	/** Ratis looks up its parts by name through its first caller's context class loader; in OSGi only its own sees them. */
	private static RaftServer server(Path directory, LedgerConfiguration configuration, LedgerMachine machine)
			throws IOException {
		Thread caller = Thread.currentThread();
		ClassLoader before = caller.getContextClassLoader();
		caller.setContextClassLoader(RaftServer.class.getClassLoader());
		try {
			return RaftServer.newBuilder().setServerId(RaftPeerId.valueOf(configuration.member()))
					.setGroup(RaftGroup.valueOf(GROUP,
							configuration.members().stream().map(RaftMember::peer).toList()))
					.setStateMachine(machine).setOption(RaftStorage.StartupOption.RECOVER)
					.setProperties(RaftSettings.of(directory, configuration))
					.build();
		} finally {
			caller.setContextClassLoader(before);
		}
	}

	private static RaftPeer peer(LedgerMember member) {
		RaftPeer.Builder peer = RaftPeer.newBuilder().setId(member.id());
		return member.address().isEmpty() ? peer.build() : peer.setAddress(member.address()).build();
	}

	/** Adds an entry to the log if this member leads. */
	public void append(byte[] entry, Flight flight) {
		RaftClientRequest request = RaftClientRequest.newBuilder().setClientId(client).setServerId(server.getId())
				.setGroupId(GROUP).setCallId(calls.incrementAndGet())
				.setMessage(new FlightMessage(UnsafeByteOperations.unsafeWrap(entry), flight))
				.setType(RaftClientRequest.writeRequestType()).build();
		CompletableFuture<RaftClientReply> reply;
		try {
			reply = server.submitClientRequestAsync(request);
		} catch (IOException e) {
			flight.lost(e);
			return;
		}
		reply.whenComplete((answer, failure) -> {
			if (failure != null) {
				flight.lost(failure);
			} else if (!answer.isSuccess()) {
				flight.lost(answer.getException());
			}
		});
	}

	public boolean isAlive() {
		return division.getInfo().isAlive();
	}

	/** Who leads, if this member knows one that does. */
	public Optional<String> leader() {
		return Optional.ofNullable(division.getInfo().getLeaderId()).map(RaftPeerId::toString);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
