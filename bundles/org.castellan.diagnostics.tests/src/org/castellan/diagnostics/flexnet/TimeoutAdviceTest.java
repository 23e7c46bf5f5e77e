// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutAdviceTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# slowest trip in ms, lost, to set in microseconds, whether the default is too short
			1,     0, 3000000,  false
			149,   0, 3000000,  false
			151,   0, 4000000,  true
			400,   0, 8000000,  true
			1000,  0, 20000000, true
			60000, 0, 20000000, true
			1,     1, 10000000, true
			600,   2, 12000000, true
			""")
	void theAdviceIsInMicrosecondsAndInRange(int slowest, int lost, long microseconds, boolean needed) {
		assertEquals(new TimeoutAdvice(microseconds, needed), latency(lost, slowest).advice());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			10,        CAS-1261, 10000000
			3,         CAS-1261, 3000000
			10000,     CAS-1261, 10000000
			500,       CAS-1261, 500000
			200,       CAS-1261, 200000
			20000,     CAS-1261, 20000000
			30,        CAS-1262, 3000000
			199999,    CAS-1262, 3000000
			0,         CAS-1262, 3000000
			-5,        CAS-1262, 3000000
			20000001,  CAS-1262, 3000000
			10s,       CAS-1262, 3000000
			'',        CAS-1262, 3000000
			""")
	void aValueInAnotherUnitIsRecognised(String value, String code, String toSet) {
		Problem problem = TimeoutAdvice.judge(value, latency(0, 5)).orElseThrow();

		assertEquals(code, problem.code());
		assertTrue(problem.remedy().contains(toSet), problem::remedy);
	}

	@ParameterizedTest
	@CsvSource({ "200000", "3000000", "10000000", "20000000", "' 3000000 '" })
	void aValueThatSuitsIsLeftAlone(String value) {
		assertTrue(TimeoutAdvice.judge(value, latency(0, 5)).isEmpty());
	}

	@Test
	void aValueThatIsShortForTheLineIsTold() {
		assertEquals("CAS-1263", TimeoutAdvice.judge("200000", latency(0, 300)).orElseThrow().code());
	}

	@Test
	void eachPlatformHasItsLine() {
		List<String> lines = List.copyOf(new TimeoutAdvice(10_000_000, true).lines().values());

		assertEquals(List.of("setx /M FLEXLM_TIMEOUT 10000000",
				"[Environment]::SetEnvironmentVariable('FLEXLM_TIMEOUT', '10000000', 'User')", "export FLEXLM_TIMEOUT=10000000",
				"launchctl setenv FLEXLM_TIMEOUT 10000000"), lines);
	}

	@Test
	void roundTripsToAListenerAreMeasured() throws Exception {
		try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Latency latency = new MeasureLatencyOperation().measure(
					new LatencyRequest("127.0.0.1", new PortNumber(listener.getLocalPort()), 5), Progress.none());

			assertEquals(5, latency.trips().size());
			assertEquals(0, latency.lost());
			assertTrue(latency.fastest().compareTo(latency.median()) <= 0 && latency.median().compareTo(latency.slowest()) <= 0);
			// on a machine that is busy a trip may be slow
			assertEquals(latency.slowest().multipliedBy(20).compareTo(Duration.ofSeconds(3)) > 0, latency.advice().needed());
		}
	}

	/** A refusal costs nothing. */
	@Test
	void aLicenceManagerThatIsGoneAfterTheFirstTripIsAskedToTheEnd() throws Exception {
		try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
			Latency latency = new MeasureLatencyOperation().measure(
					new LatencyRequest("127.0.0.1", new PortNumber(listener.getLocalPort()), 20), closingAfterTheFirst(listener));

			assertEquals(1, latency.trips().size());
			assertEquals(19, latency.lost());
		}
	}

	/** Its name may lead to an address of version 6 first. */
	@Test
	void theNextAddressIsMeasuredWhereTheFirstOneRefuses() throws Exception {
		try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
			Latency latency = new MeasureLatencyOperation().measure(
					new LatencyRequest("localhost", new PortNumber(listener.getLocalPort()), 3), Progress.none());

			assertEquals(3, latency.trips().size());
			assertEquals(0, latency.lost());
		}
	}

	@Test
	void whereNothingListensNothingIsMeasured() {
		int port = FreePort.find();
		LatencyRequest request = new LatencyRequest("127.0.0.1", new PortNumber(port), 5);
		assertEquals("CAS-1260", assertThrows(ProblemException.class,
				() -> new MeasureLatencyOperation().measure(request, Progress.none())).problem().code());
		assertEquals("CAS-1260", assertThrows(ProblemException.class, () -> new MeasureLatencyOperation()
				.measure(new LatencyRequest("no-such-host.invalid", new PortNumber(port), 5), Progress.none())).problem().code());
	}

	private static Progress closingAfterTheFirst(ServerSocket listener) {
		return new Progress() {
			@Override
			public void step(String what, int units) {
				// nobody watches
			}

			@Override
			public void worked(int units) {
				try {
					listener.close();
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
	}

	private static Latency latency(int lost, int slowestMillis) {
		return new Latency(new LatencyRequest("licsrv01", new PortNumber(27_000), 10),
				IntStream.of(1, slowestMillis, 1).mapToObj(Duration::ofMillis).toList(), lost);
	}
}
