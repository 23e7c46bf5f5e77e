// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.castellan.core.api.ServiceState;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** What comes of a connection that was given up says nothing of the one that took its place. */
class LateAnswerTest {

	private final FakeServer fake = new FakeServer();
	private final StepWork work = new StepWork();
	private final LiveServer server = new LiveServer(fake, work, InstantSource.fixed(Instant.EPOCH));

	private ServerPhase phase() {
		return server.contact().phase();
	}

	@Test
	void reconnectingLetsGoOfTheOldConnection() {
		server.open();
		work.settle();
		server.reconnect();
		work.settle();
		assertEquals(1, fake.subscriptions());
	}

	@Test
	void aConnectionThatComesTooLateIsClosed() {
		server.open();
		server.reconnect();
		work.settle();
		assertEquals(1, fake.subscriptions());
	}

	@Test
	void aHelloThatFailsTooLateDoesNotEndTheNextConnection() {
		server.open();
		work.settle();
		fake.asked.clear();
		holdAHelloUntilItIsConnectedAnew(Optional.of(FakeServer.notReachable()));
		assertEquals(List.of("connect", "hello"), fake.asked);
		assertEquals(ServerPhase.RUNNING, phase());
		assertTrue(server.hello().heard().problem().isEmpty());
		work.settle();
		assertEquals(List.of("connect", "hello", "hello"), fake.asked);
		assertDoesNotThrow(server::connection);
	}

	@Test
	void aHelloThatComesTooLateDoesNotSpeakForTheNextConnection() {
		server.open();
		work.settle();
		fake.state = ServiceState.STOPPING;
		holdAHelloUntilItIsConnectedAnew(Optional.empty());
		assertEquals(ServerPhase.RUNNING, phase());
		fake.state = ServiceState.REFUSING;
		work.settle();
		assertEquals(ServerPhase.REFUSING, phase());
	}

	/** Asks, and before the answer is there, reconnects; then the answer comes. */
	private void holdAHelloUntilItIsConnectedAnew(Optional<Problem> answer) {
		fake.duringHello = () -> {
			fake.duringHello = () -> {
			};
			server.reconnect();
			work.step();
			fake.failure = answer;
		};
		server.hello().refresh();
		work.step();
		fake.failure = Optional.empty();
	}
}
