// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A licence server, another one that gets seats from it, a third that gets them from the second, and a workstation, while
 * requests and answers get lost, come late or twice, and are given up. Every step opens the storages anew, as after a
 * crash: at no instant is more used than was ordered, and once everybody has finished nothing is lost. Who copies a storage
 * to other machines uses more with them only as often as the giver lets it, and has counted.
 */
class TransferPropertyTest {

	@Property(tries = 40)
	void nobodyUsesMoreThanWasOrderedAndNothingStaysLost(@ForAll("happenings") List<Happening> happenings) throws Exception {
		Path directory = Files.createTempDirectory("transfers");
		try {
			LossySite site = new LossySite(directory);
			for (Happening happening : happenings) {
				site.happen(happening);
				assertTrue(site.inUse() <= LossySite.ORDERED, () -> "more seats than ordered after " + happening);
				assertTrue(site.isPutDown(), () -> "a taker has more than its giver knows of after " + happening);
			}
			site.finish();
			assertEquals(LossySite.ORDERED, site.first().activations().getFirst().free(), "seats stayed lost");
		} finally {
			delete(directory);
		}
	}

	@Property(tries = 15)
	void everyMachineThatUsesACopyIsCountedAndTheyAreFew(@ForAll("happenings") List<Happening> happenings) throws Exception {
		Path directory = Files.createTempDirectory("transfers");
		try {
			LossySite site = new LossySite(directory);
			for (Happening happening : happenings) {
				site.happen(happening);
				site.copies().use();
				assertTrue(site.copies().areCounted(), () -> "a copy is used uncounted after " + happening);
				assertTrue(site.inUse() <= LossySite.ORDERED, () -> "more than ordered, without the copies, after " + happening);
			}
		} finally {
			delete(directory);
		}
	}

	@Provide
	Arbitrary<List<Happening>> happenings() {
		return Combinators.combine(Arbitraries.of(Happening.Event.class), Arbitraries.of(0, 0, 1, 2),
				Arbitraries.integers().between(0, 3)).as(Happening::new).list().ofMinSize(8).ofMaxSize(40);
	}

	private static void delete(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> {
				try {
					Files.delete(file);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
