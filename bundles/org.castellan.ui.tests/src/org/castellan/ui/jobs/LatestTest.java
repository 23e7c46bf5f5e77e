// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

class LatestTest {

	private final Latest latest = new Latest();
	private final List<Outcome<String>> shown = new ArrayList<>();

	@Test
	void whatComesLateOfAnEarlierRunIsDropped() {
		Consumer<Outcome<String>> first = latest.only(shown::add);
		Consumer<Outcome<String>> second = latest.only(shown::add);
		second.accept(new Outcome.Done<>("new"));
		first.accept(new Outcome.Done<>("old"));
		assertEquals(List.of(new Outcome.Done<>("new")), shown);
	}

	@Test
	void whatComesEarlyOfAnEarlierRunIsDroppedToo() {
		Consumer<Outcome<String>> first = latest.only(shown::add);
		Consumer<Outcome<String>> second = latest.only(shown::add);
		first.accept(new Outcome.Done<>("old"));
		second.accept(new Outcome.Done<>("new"));
		assertEquals(List.of(new Outcome.Done<>("new")), shown);
	}

	@Test
	void nothingIsToldOfWhatWasForgotten() {
		Consumer<Outcome<String>> told = latest.only(shown::add);
		latest.forget();
		told.accept(new Outcome.Done<>("old"));
		assertEquals(List.of(), shown);
	}
}
