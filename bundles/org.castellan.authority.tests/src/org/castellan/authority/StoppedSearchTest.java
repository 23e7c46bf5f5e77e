// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Profile;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who types on stops the search that runs: its thread is interrupted, wherever in the database it is. The JDK closes a file
 * under a thread that is interrupted while it reads, and the whole database with it, unless the file is read otherwise.
 */
class StoppedSearchTest {

	private static final int ROUNDS = 5;
	private static final int CUSTOMERS = 200;
	private static final int STOPPED = 60;

	private final Queue<ProblemException> failed = new ConcurrentLinkedQueue<>();

	@TempDir
	Path folder;

	@Test
	void interruptedSearchesAndChangesLeaveTheRecordsOpen() throws Exception {
		DatabaseAddress address = new DatabaseAddress.Directory(folder.resolve("records"));
		try (Authority authority = Authority.open(address, "test")) {
			for (int i = 0; i < CUSTOMERS; i++) {
				authority.customers().create(profile("Ada " + i), Organization.named("City of Sampleton " + i));
			}
		}
		for (int round = 1; round <= ROUNDS; round++) {
			// opened anew, so that it reads from the disk
			try (Authority authority = Authority.open(address, "test")) {
				for (int i = 0; i < STOPPED; i++) {
					Thread person = Thread.ofPlatform().start(() -> searchAndChange(authority));
					person.interrupt();
					person.join();
				}
				authority.customers().create(profile("Grace"), Organization.named("City of Sampleton"));
				assertEquals(round, authority.customers().find(Search.of("Grace")).total());
			}
		}
		assertEquals(0, failed.size(), failed::toString);
	}

	private void searchAndChange(Authority authority) {
		try {
			authority.customers().find(Search.of("a"));
			authority.customers().create(profile("Stopped"), Organization.named("Example Inc"));
		} catch (ProblemException e) {
			failed.add(e);
		}
	}

	private static Profile profile(String name) {
		return new Profile(name, "Example", "ada@example.org", "", "x".repeat(190));
	}
}
