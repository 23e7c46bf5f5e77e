// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any instant loses no activation that it has told, and gives none twice. */
@ExtendWith(FirstFailureCounts.class)
class KilledAuthorityTest {

	private static final int ROUNDS = Integer.getInteger("castellan.kills", 6);
	private static final int SEATS = 1_000_000;
	private static final Duration START = Duration.ofSeconds(120);
	private static final int LONGEST_MILLIS = 500;

	private final Random random = new Random();
	private final Set<String> asked = new LinkedHashSet<>();
	private final Map<String, String> told = new HashMap<>();

	@Test
	void onH2(@TempDir Path directory) throws Exception {
		killAndCheck(new DatabaseAddress.Directory(directory.resolve("authority")), directory.resolve("authority").toString());
	}

	@Test
	void onPostgreSql() throws Exception {
		DatabaseAddress address = TestDatabase.postgreSql();
		killAndCheck(address, ((DatabaseAddress.PostgreSql) address).url());
	}

	private void killAndCheck(DatabaseAddress address, String text) throws Exception {
		OrderLine line = order(address).lines().getFirst();
		for (int round = 0; round < ROUNDS; round++) {
			try (ForeignProcess process = ForeignProcess.java(OwnClassPath.entries(), ActivatingProcess.class.getName(), text,
					line.number().text())) {
				process.awaitLine(said -> said.startsWith("told "), START);
				LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos());
				process.kill();
				read(process.output());
			}
		}
		try (Vendor vendor = Vendor.open(address, InstantSource.system())) {
			expectAllThere(vendor, line);
		}
	}

	private void expectAllThere(Vendor vendor, OrderLine line) throws Exception {
		int activated = vendor.now(line).activated();
		assertTrue(told.size() <= activated && activated <= asked.size(),
				told.size() + " told, " + activated + " activated, " + asked.size() + " asked");
		for (String request : asked) {
			GivenAnswer answer = done(vendor.answer(Base64.getDecoder().decode(request)));
			if (told.containsKey(request)) {
				assertEquals(told.get(request), answer.text(), "what was told is told again");
				assertTrue(answer.again());
			}
		}
		assertEquals(asked.size(), vendor.now(line).activated(), "each request took one seat, however often it was asked");
		System.getLogger("castellan.kills").log(System.Logger.Level.INFO,
				() -> ROUNDS + " kills, " + asked.size() + " asked, " + told.size() + " told, " + activated + " activated");
	}

	private static Order order(DatabaseAddress address) throws Exception {
		try (Vendor vendor = Vendor.open(address, InstantSource.system())) {
			return vendor.order(LicenseType.CONCURRENT_USE, SEATS);
		}
	}

	/** The last line may have been cut off by the kill. */
	private void read(String output) {
		for (String said : output.split("\n")) {
			String[] words = said.split(" ");
			if (words[0].equals("asked") && words.length == 2 && isWhole(words[1])) {
				asked.add(words[1]);
			}
			if (words[0].equals("told") && words.length == 3 && isWhole(words[1]) && isWhole(words[2])) {
				told.put(words[1], new String(Base64.getDecoder().decode(words[2]), StandardCharsets.UTF_8));
			}
		}
	}

	private static boolean isWhole(String base64) {
		try {
			return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8).endsWith("\n");
		} catch (IllegalArgumentException e) {
			return false;
		}
	}
}
