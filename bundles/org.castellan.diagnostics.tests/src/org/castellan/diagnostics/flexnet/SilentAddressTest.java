// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.NameLookup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * An address that says nothing, for which the measuring would wait an hour: a listener whose queue is full and who accepts
 * nobody, to which Linux answers no more.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class SilentAddressTest {

	private static final MeasureLatencyOperation PATIENT = new MeasureLatencyOperation(new NameLookup(Duration.ofHours(1)),
			Duration.ofHours(1));
	private static final LatencyRequest REQUEST = new LatencyRequest("licsrv01", new PortNumber(27_000), 3);
	private static final int MORE_THAN_THE_QUEUE = 8;

	private final List<SocketChannel> waiting = new ArrayList<>();
	private ServerSocket silent;
	private ServerSocket open;

	@BeforeEach
	void listen() throws IOException {
		silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
		open = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		for (int i = 0; i < MORE_THAN_THE_QUEUE; i++) {
			SocketChannel channel = SocketChannel.open();
			waiting.add(channel);
			channel.configureBlocking(false);
			channel.connect(silent.getLocalSocketAddress());
		}
	}

	@AfterEach
	void close() throws IOException {
		for (SocketChannel channel : waiting) {
			channel.close();
		}
		silent.close();
		open.close();
	}

	@Test
	void anAddressThatIsSilentDoesNotHoldUpOneThatAnswers() throws Exception {
		Latency latency = PATIENT.measure(REQUEST, List.of(address(silent), address(open)), Progress.none());

		assertEquals(3, latency.trips().size());
		assertEquals(0, latency.lost());
	}

	@Test
	void cancelEndsTheWaitForASilentAddress() {
		AtomicInteger looks = new AtomicInteger();
		ProblemException stopped = assertThrows(ProblemException.class,
				() -> PATIENT.measure(REQUEST, List.of(address(silent)), cancelledAfter(looks, 3)));

		assertEquals("CAS-1260", stopped.problem().code());
		assertEquals("It was stopped.", stopped.problem().why());
		assertTrue(looks.get() > 3, "it was asked before it was stopped");
	}

	@Test
	void anInterruptEndsItToo() {
		Thread.currentThread().interrupt();
		ProblemException stopped = assertThrows(ProblemException.class,
				() -> PATIENT.measure(REQUEST, List.of(address(silent)), Progress.none()));

		assertTrue(Thread.interrupted(), "whoever interrupted is not forgotten");
		assertEquals("It was stopped.", stopped.problem().why());
	}

	private static InetSocketAddress address(ServerSocket listener) {
		return (InetSocketAddress) listener.getLocalSocketAddress();
	}

	/** @param looks counts how often somebody wanted to know whether to stop */
	private static Progress cancelledAfter(AtomicInteger looks, int times) {
		return new Progress() {
			@Override
			public void step(String what, int units) {
				// nobody watches
			}

			@Override
			public void worked(int units) {
				// nobody counts
			}

			@Override
			public boolean isCancelled() {
				return looks.incrementAndGet() > times;
			}
		};
	}
}
