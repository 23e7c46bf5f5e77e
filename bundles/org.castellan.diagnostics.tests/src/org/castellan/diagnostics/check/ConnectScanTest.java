// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectScanTest {

	private static final int PORTS = 65_535;

	/** The system takes the ports of outgoing connections from those that are scanned: a scan meets itself. */
	@RepeatedTest(3)
	void aScanOfEveryPortFindsThoseThatListenAndNotItself() throws Exception {
		// only this test's own address, so that no other program listens there
		InetAddress address = InetAddress.getByName("127.83.12.7");
		int[] listening = { 0, 0, 0, 0, 0 };
		try (ServerSocket one = listen(address); ServerSocket two = listen(address); ServerSocket three = listen(address)) {
			listening = new int[] { one.getLocalPort(), two.getLocalPort(), three.getLocalPort() };
			Set<Integer> open = new ConcurrentSkipListSet<>();
			AtomicIntegerArray replies = new AtomicIntegerArray(PORTS);
			new ConnectScan(Duration.ofSeconds(30), 1024, 0).scan(addresses(address), () -> false, (index, reply) -> {
				replies.incrementAndGet(index);
				if (reply.kind() == Reply.Kind.OPEN) {
					open.add(index + 1);
				}
			});
			// whoever listens on all addresses is open here too
			Set<Integer> own = new ConcurrentSkipListSet<>(Arrays.stream(listening).boxed().toList());
			assertTrue(open.containsAll(own), () -> open + " lacks some of " + own);
			open.removeAll(own);
			for (int port : open) {
				assertTrue(isTakenByAnother(port), () -> "nobody listens on " + port);
			}
			assertTrue(IntStream.range(0, PORTS).allMatch(index -> replies.get(index) == 1), "not one reply for each port");
		}
	}

	private static ServerSocket listen(InetAddress address) throws IOException {
		return new ServerSocket(0, 1, address);
	}

	/** A port of all addresses cannot be listened on a second time. */
	private static boolean isTakenByAnother(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(false);
			socket.bind(new InetSocketAddress(port));
			return false;
		} catch (IOException e) {
			return true;
		}
	}

	private static List<InetSocketAddress> addresses(InetAddress address) {
		return IntStream.rangeClosed(1, PORTS).mapToObj(port -> new InetSocketAddress(address, port)).toList();
	}

	@Test
	void nothingIsTriedAfterACancellation() throws Exception {
		AtomicIntegerArray cancelled = new AtomicIntegerArray(PORTS);
		new ConnectScan(Duration.ofSeconds(30), 64, 0).scan(addresses(InetAddress.getByName("127.83.12.7")), () -> true,
				(index, reply) -> cancelled.addAndGet(index, reply.kind() == Reply.Kind.NOT_TRIED ? 1 : 100));
		assertTrue(IntStream.range(0, PORTS).allMatch(index -> cancelled.get(index) == 1));
	}

	@ParameterizedTest
	@CsvSource({ "4096, 1024, 60, 836", "100, 1024, 60, 100", "4096, 256, 250, 8", "4096, 1048576, 60, 4096" })
	void socketsKeepWithinTheFilesTheProcessMayOpen(int asked, long limit, long open, int granted) {
		assertEquals(granted, OpenFiles.within(asked, limit, open));
	}

	@ParameterizedTest
	@CsvSource({ "Connection refused, REFUSED", "Connection timed out, FILTERED", "No route to host, UNREACHABLE",
			"Network is unreachable, UNREACHABLE", "Operation not permitted, UNREACHABLE",
			"Cannot assign requested address, NOT_TRIED" })
	void whatTheSystemSaysIsUnderstood(String said, Reply.Kind kind) {
		assertEquals(kind, ConnectFailure.reply(new ConnectException(said), 1).kind());
	}
}
