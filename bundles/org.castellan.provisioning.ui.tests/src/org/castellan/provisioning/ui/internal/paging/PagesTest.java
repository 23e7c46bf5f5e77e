// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.castellan.authority.order.Page;
import org.castellan.authority.order.Search;
import org.castellan.core.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

	private final List<Search> asked = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "5000, 200, 200, 1", "5000, 1200, 1200, 2", "150, 200, 150, 1", "0, 200, 0, 1", "2500, 2147483647, 2500, 3" })
	void asManyAreReadAsAreWantedAndThere(int there, int wanted, int read, int questions) throws Exception {
		Page<Integer> page = Pages.read(" x ", wanted, Progress.none(), search -> of(there, search));
		assertEquals(IntStream.range(0, read).boxed().toList(), page.rows());
		assertEquals(there, page.total());
		assertEquals(questions, asked.size());
		assertEquals("x", asked.getFirst().text());
	}

	@Test
	void recordsThatGoMeanwhileEndTheReading() throws Exception {
		Page<Integer> page = Pages.read("", 3000, Progress.none(),
				search -> search.offset() == 0 ? of(5000, search) : new Page<>(List.of(), 5000));
		assertEquals(1000, page.rows().size());
	}

	@Test
	void nothingIsAskedOnceNobodyWantsIt() {
		Progress cancelled = new Progress() {
			@Override
			public void step(String what, int amount) {
				// nobody looks
			}

			@Override
			public void worked(int amount) {
				// nobody looks
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(InterruptedException.class, () -> Pages.read("", 200, cancelled, search -> of(5000, search)));
		assertEquals(List.of(), asked);
	}

	private Page<Integer> of(int there, Search search) {
		asked.add(search);
		return new Page<>(IntStream.range(search.offset(), Math.min(there, search.offset() + search.limit())).boxed().toList(),
				there);
	}
}
