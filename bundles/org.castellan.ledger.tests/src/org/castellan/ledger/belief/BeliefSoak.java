// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The belief-interval checker for as long as one likes: scenario after scenario, each in a new home; exit code 1 at the first violation. */
public final class BeliefSoak {

	private static final Duration ERA = Duration.ofSeconds(45);

	private BeliefSoak() {
	}

	/** {@code DIRECTORY MINUTES [SEED]} */
	public static void main(String[] arguments) throws IOException {
		Path directory = Path.of(arguments[0]);
		long end = System.nanoTime() + Duration.ofMinutes(Long.parseLong(arguments[1])).toNanos();
		long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
		long grants = 0;
		long beliefs = 0;
		for (int era = 1; era == 1 || System.nanoTime() - end < 0; era++) {
			Path home = Files.createDirectory(directory.resolve("home" + era));
			Scenario scenario = era % 3 == 0 ? Scenario.restored(home, seed + era)
					: Scenario.underFaults(home, seed + era, ERA);
			List<String> violations = scenario.violations();
			System.out.println("seed " + (seed + era) + ": " + scenario.run().summary());
			if (!violations.isEmpty()) {
				violations.forEach(System.out::println);
				System.exit(1);
			}
			grants += scenario.run().log().grants().size();
			beliefs += scenario.run().log().beliefs().size();
			System.out.printf(Locale.ROOT, "%d scenarios, %,d grants, %,d beliefs, no violation%n", era, grants, beliefs);
		}
	}
}
