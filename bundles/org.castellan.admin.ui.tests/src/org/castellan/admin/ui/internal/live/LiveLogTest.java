// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.castellan.core.api.LogEntry;
import org.junit.jupiter.api.Test;

/** The tail of a server's log, as it grows. */
class LiveLogTest {

	private static final Instant START = Instant.parse("2026-11-03T10:00:00Z");

	private final FakeServer fake = new FakeServer();
	private final StepWork work = new StepWork();
	private final LiveServer server = new LiveServer(fake, work, InstantSource.fixed(START));

	@Test
	void theLogIsReadFromWhereItWasLeft() {
		LongStream.rangeClosed(1, 1_500).forEach(this::happen);
		server.log().watch(() -> {
		});
		server.open();
		work.settle();
		happen(1_501);
		fake.tell("log");
		work.settle();
		assertEquals(1_501, server.log().heard().value().orElseThrow().entries().size());
		assertEquals(List.of("log after 0", "log after 1000", "log after 1500"),
				fake.asked.stream().filter(question -> question.startsWith("log")).toList());
	}

	@Test
	void onlyTheNewestEntriesOfALongLogAreKept() {
		LongStream.rangeClosed(1, LogTail.KEPT + 500).forEach(this::happen);
		server.log().watch(() -> {
		});
		server.open();
		work.settle();
		List<LogEntry> entries = server.log().heard().value().orElseThrow().entries();
		assertEquals(LogTail.KEPT, entries.size());
		assertEquals(LogTail.KEPT + 500, entries.getLast().number());
	}

	@Test
	void theLogOfAnotherServiceAtTheSameAddressBeginsAnew() {
		happen(7);
		server.log().watch(() -> {
		});
		server.open();
		work.settle();
		fake.log.clear();
		happen(1);
		fake.serviceId = "another";
		server.reconnect();
		work.settle();
		assertEquals(1, server.log().heard().value().orElseThrow().entries().getFirst().number());
	}

	private void happen(long number) {
		fake.log.add(new LogEntry(number, START, "OUT", "Something", Map.of()));
	}
}
