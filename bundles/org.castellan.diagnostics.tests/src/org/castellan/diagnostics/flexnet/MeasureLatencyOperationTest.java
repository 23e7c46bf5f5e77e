// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.Reply;
import org.castellan.diagnostics.check.Reply.Kind;
import org.castellan.diagnostics.flexnet.AddressRace.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a trip and what as lost, on a line that is written down: nothing waits. */
class MeasureLatencyOperationTest {

	private static final String IN_TIME = "5 ";
	private static final String NO_ANSWER = "- ";
	private static final String REFUSED = "x ";

	private static final InetSocketAddress FIRST = new InetSocketAddress(InetAddress.getLoopbackAddress(), 27_000);
	private static final InetSocketAddress SECOND = new InetSocketAddress(InetAddress.getLoopbackAddress(), 27_001);

	private final List<List<InetSocketAddress>> asked = new ArrayList<>();
	private final Told told = new Told();

	@ParameterizedTest
	@CsvSource(textBlock = """
			# tries, replies (milliseconds of a trip, - no answer in time, x refused, u unreachable), trips, lost
			1, 7,               1, 0
			3, 7 5 5,           3, 0
			3, 7 x 5,           2, 1
			3, 7 x x,           1, 2
			8, 7 - - -,         1, 3
			8, 7 5 5 - - -,     3, 3
			8, 7 - - 5 - - 5 -, 3, 5
			8, 7 - - x - - x 5, 2, 6
			8, 7 x x x x x x x, 1, 7
			8, 7 u - u,         1, 3
			""")
	void everyConnectionIsATripOrIsLost(int tries, String replies, int trips, int lost) throws Exception {
		Latency latency = measure(tries, replies);

		assertEquals(trips, latency.trips().size());
		assertEquals(lost, latency.lost());
		assertEquals(replies.split(" ").length, asked.size(), "no more and no less were tried");
		assertEquals(asked.size(), told.worked, "each of them was told");
	}

	/** The advice hangs on it: 20 times 900 ms are more than the 10 seconds that lost connections ask for. */
	@Test
	void aSlowTripAfterManyThatWereLostIsSeen() throws Exception {
		Latency latency = measure(100, (IN_TIME.repeat(32) + NO_ANSWER).repeat(3) + "900");

		assertEquals(3, latency.lost());
		assertEquals(97, latency.trips().size());
		assertEquals(new TimeoutAdvice(18_000_000, true), latency.advice());
	}

	/** Whose first packet was lost took a second to be sent again, as it will take a client. */
	@Test
	void theConnectionThatFoundTheWayIsTheFirstTrip() throws Exception {
		Latency latency = measure(3, "1004 " + IN_TIME.repeat(2));

		assertEquals(List.of(1004L, 5L, 5L), latency.trips().stream().map(Duration::toMillis).toList());
		assertEquals(TimeoutAdvice.LONGEST, latency.advice().microseconds());
		assertEquals(List.of(List.of(FIRST, SECOND), List.of(SECOND), List.of(SECOND)), asked, "then the one that answered only");
	}

	@Test
	void whereTheFirstConnectionIsRefusedNothingIsMeasured() {
		ProblemException e = assertThrows(ProblemException.class, () -> measure(3, REFUSED));

		assertEquals("CAS-1260", e.problem().code());
		assertEquals("It refuses connections.", e.problem().why());
		assertEquals(1, asked.size());
	}

	@Test
	void whoStopsKeepsWhatWasMeasured() throws Exception {
		told.cancelledAfter = 2;
		Latency latency = measure(8, IN_TIME.repeat(8));

		assertEquals(2, latency.trips().size());
		assertEquals(0, latency.lost());
		assertTrue(told.isCancelled());
	}

	private Latency measure(int tries, String replies) throws ProblemException {
		Queue<String> line = new ArrayDeque<>(List.of(replies.strip().split(" ")));
		return new MeasureLatencyOperation().measure(new LatencyRequest("licsrv01", new PortNumber(27_000), tries),
				List.of(FIRST, SECOND), addresses -> {
					asked.add(addresses);
					return Optional.of(new Answer(addresses.getLast(), reply(line.remove())));
				}, told);
	}

	private static Reply reply(String written) {
		return switch (written) {
			case "-" -> new Reply(Kind.FILTERED, "", Duration.ofSeconds(20));
			case "u" -> new Reply(Kind.UNREACHABLE, "no route to host", Duration.ofSeconds(3));
			case "x" -> new Reply(Kind.REFUSED, "", Duration.ofMillis(1));
			default -> new Reply(Kind.OPEN, "", Duration.ofMillis(Long.parseLong(written)));
		};
	}

	/** Counts what was done, and stops after so many. */
	private static final class Told implements Progress {

		private int worked;
		private int cancelledAfter = Integer.MAX_VALUE;

		@Override
		public void step(String what, int units) {
			// nobody watches
		}

		@Override
		public void worked(int units) {
			worked += units;
		}

		@Override
		public boolean isCancelled() {
			return worked >= cancelledAfter;
		}
	}
}
