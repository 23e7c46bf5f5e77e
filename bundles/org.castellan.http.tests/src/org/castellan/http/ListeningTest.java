// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.Test;

class ListeningTest {

	private static final String HERE = "127.0.0.1";

	@Test
	void firstFreePortOfTheFieldsRangeIsTaken() throws Exception {
		assumeTrue(ServerAddress.DEFAULT_PORTS.stream().filter(port -> FreePort.isFree(port.value())).count() >= 2);
		Listening listening = new Listening(port -> Optional.empty());
		try (ServerSocketChannel first = listening.open(HERE, 0); ServerSocketChannel second = listening.open(HERE, 0)) {
			int one = first.socket().getLocalPort();
			int other = second.socket().getLocalPort();
			assertTrue(27_000 <= one && one < other && other <= 27_009, one + " " + other);
		}
	}

	@Test
	void portThatIsToldIsTakenOrNone() throws Exception {
		try (ServerSocket taken = FreePort.taken()) {
			Listening listening = new Listening(port -> Optional.of("java (process 4312)"));
			ProblemException problem = assertThrows(ProblemException.class, () -> listening.open(HERE, taken.getLocalPort()));
			assertEquals("CAS-0510", problem.problem().code());
			assertTrue(problem.problem().what().contains("by java (process 4312)"), problem.problem().what());
		}
	}
}
