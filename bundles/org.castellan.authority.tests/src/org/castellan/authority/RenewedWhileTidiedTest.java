// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.testkit.time.SettableTime;
import org.castellan.testkit.time.Soon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An old answer that is given new dates while the records are tidied. On PostgreSQL only, where a statement that waited for a
 * row looks at it again: H2 tells one of the two to begin anew.
 */
@Timeout(120)
class RenewedWhileTidiedTest {

	private static final String WAITING = "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
			+ " AND datname = current_database()";

	private final SettableTime time = SettableTime.standard();

	@Test
	void anAnswerThatWasRenewedAMomentAgoStays() throws Exception {
		DatabaseAddress address = TestDatabase.postgreSql();
		try (Vendor vendor = Vendor.open(address, time);
				Database records = Database.open(address);
				ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
			Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
			byte[] request = TestMachine.server("0242ac150003").request(RequestKind.AUTHORIZE, time.instant(),
					new Item(order.lines().getFirst().number(), 4));
			String answer = done(vendor.answer(request)).text();
			time.advance(Duration.ofDays(100));
			Future<TidyRecordsOperation.Tidied> tidied = records.change(sql -> {
				sql.change("UPDATE request SET answered_at = ?", time.instant());
				Future<TidyRecordsOperation.Tidied> tidying = thread
						.submit(() -> done(vendor.authority().tidyRecords().tidy(90)));
				awaitOneWaiting(records);
				return tidying;
			});
			assertEquals(0, tidied.get(1, TimeUnit.MINUTES).answers());
			time.advance(Duration.ofDays(-100));
			assertEquals(answer, done(vendor.answer(request)).text());
		}
	}

	private static void awaitOneWaiting(Database records) {
		try {
			Soon.until("tidying waits for the row", () -> records.read(sql -> sql.number(WAITING)) > 0);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}
}
