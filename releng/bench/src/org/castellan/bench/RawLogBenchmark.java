// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.ratis.conf.RaftProperties;
import org.apache.ratis.grpc.GrpcConfigKeys;
import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.apache.ratis.protocol.ClientId;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroup;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.protocol.RaftPeerId;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.RaftServerConfigKeys;
import org.apache.ratis.statemachine.TransactionContext;
import org.apache.ratis.statemachine.impl.BaseStateMachine;
import org.apache.ratis.thirdparty.com.google.protobuf.ByteString;

/**
 * For comparison: single commands of 120 bytes, one log entry each, in a Ratis group of one member with its default
 * settings and a state machine that does nothing; 64 in flight.
 */
final class RawLogBenchmark {

	private static final int IN_FLIGHT = 64;
	private static final int BYTES = 120;

	private RawLogBenchmark() {
	}

	static String measure(Path directory, Duration time) throws Exception {
		RaftGroup group;
		RaftProperties properties = new RaftProperties();
		RaftServerConfigKeys.setStorageDir(properties, List.of(directory.toFile()));
		try (ServerSocket port = new ServerSocket(0)) {
			GrpcConfigKeys.Server.setPort(properties, port.getLocalPort());
			group = RaftGroup.valueOf(RaftGroupId.valueOf(new UUID(0, 1)), RaftPeer.newBuilder().setId("raw")
					.setAddress("localhost:" + port.getLocalPort()).build());
		}
		Nothing machine = new Nothing();
		try (RaftServer server = RaftServer.newBuilder().setServerId(RaftPeerId.valueOf("raw")).setGroup(group)
				.setProperties(properties).setStateMachine(machine).build()) {
			server.start();
			machine.ready.await();
			submit(server, group, time);
			return String.format(Locale.ROOT, "%nRatis alone, one command of %d bytes an entry, %d in flight: %,.0f commands/s",
					BYTES, IN_FLIGHT, submit(server, group, time));
		}
	}

	private static double submit(RaftServer server, RaftGroup group, Duration time) throws Exception {
		Message message = Message.valueOf(ByteString.copyFrom(new byte[BYTES]));
		ClientId client = ClientId.randomId();
		Semaphore room = new Semaphore(IN_FLIGHT);
		AtomicLong done = new AtomicLong();
		long start = System.nanoTime();
		for (long call = 1; System.nanoTime() - start < time.toNanos(); call++) {
			room.acquire();
			server.submitClientRequestAsync(RaftClientRequest.newBuilder().setClientId(client).setServerId(server.getId())
					.setGroupId(group.getGroupId()).setCallId(call).setMessage(message)
					.setType(RaftClientRequest.writeRequestType()).build()).whenComplete((reply, failure) -> {
						if (failure == null && reply.isSuccess()) {
							done.incrementAndGet();
						}
						room.release();
					});
		}
		room.acquire(IN_FLIGHT);
		return done.get() / ((System.nanoTime() - start) / 1e9);
	}

	/** Applies everything and remembers nothing. */
	private static final class Nothing extends BaseStateMachine {

		private final CountDownLatch ready = new CountDownLatch(1);

		@Override
		public void notifyLeaderReady() {
			ready.countDown();
		}

		@Override
		public CompletableFuture<Message> applyTransaction(TransactionContext transaction) {
			LogEntryProto entry = transaction.getLogEntry();
			updateLastAppliedTermIndex(entry.getTerm(), entry.getIndex());
			return CompletableFuture.completedFuture(Message.EMPTY);
		}
	}
}
