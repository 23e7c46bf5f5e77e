// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class SubMonitorProgressTest {

	private final Bar bar = new Bar();
	private final SubMonitorProgress progress = new SubMonitorProgress(bar);

	private static final class Bar extends NullProgressMonitor {

		private final List<String> said = new ArrayList<>();
		private int total;
		private double done;

		@Override
		public void beginTask(String name, int work) {
			total = work;
		}

		@Override
		public void subTask(String name) {
			said.add(name);
		}

		@Override
		public void internalWorked(double work) {
			done += work;
		}

		@Override
		public void worked(int work) {
			internalWorked(work);
		}
	}

	@Test
	void eachStepIsSaidAndTheBarMovesOnWithoutEverReachingItsEnd() {
		double before = 0;
		for (String step : List.of("one", "two", "three", "four")) {
			progress.step(step, 2);
			progress.worked(2);
			assertTrue(bar.done > before && bar.done < bar.total, step + ": " + bar.done + " of " + bar.total);
			before = bar.done;
		}
		assertEquals(List.of("one", "two", "three", "four"), bar.said);
	}

	@Test
	void aStepMayHaveNoUnits() {
		progress.step("waiting", 0);
		progress.worked(0);
		assertEquals(List.of("waiting"), bar.said);
	}

	@Test
	void cancellingIsSeen() {
		bar.setCanceled(true);
		assertTrue(progress.isCancelled());
	}
}
