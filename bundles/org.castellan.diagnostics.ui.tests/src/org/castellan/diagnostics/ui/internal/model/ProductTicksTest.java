// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** The site's own product is ticked; its catalogue comes late. */
class ProductTicksTest {

	private static final String SERVER = "ArcGIS Server";
	private static final String PORTAL = "Portal for ArcGIS";
	private static final String OURS = "Print server";

	private final ProductTicks ticks = new ProductTicks();

	@Test
	void aProductOfACatalogueThatIsNotThereYetStaysTickedWhateverElseIsTicked() {
		ticks.set(Set.of(SERVER, OURS));
		assertEquals(Set.of(SERVER, OURS), ticks.all());

		ticks.change(List.of(SERVER, PORTAL), List.of(PORTAL));

		assertTrue(ticks.has(OURS));
		assertEquals(Set.of(PORTAL, OURS), ticks.all());
	}

	@Test
	void whatAPersonUnticksIsUnticked() {
		ticks.set(Set.of(SERVER, OURS));
		ticks.change(List.of(SERVER, PORTAL, OURS), List.of(SERVER));

		assertFalse(ticks.has(OURS));
		ticks.change(List.of(SERVER, PORTAL), List.of());
		assertEquals(Set.of(), ticks.all());
	}
}
