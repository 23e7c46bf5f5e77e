// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.castellan.authority.order.OrderDraft;
import org.castellan.core.license.Expiry;
import org.castellan.provisioning.ui.internal.Samples;
import org.junit.jupiter.api.Test;

class OrderModelTest {

	private final OrderModel model = new OrderModel(List.of(Samples.SMITH), List.of(Samples.DESKTOP, Samples.CITY));

	@Test
	void anOrderSaysWhoWhatHowManyAndUntilWhen() {
		model.choose(Samples.SMITH);
		model.choose(Samples.DESKTOP);
		model.setCount("adv", 10);
		model.setCount("3d", 0);
		model.expires = " 2037-12-31 ";
		model.note = "by telephone";
		assertEquals(Optional.empty(), model.problem());
		assertEquals(OrderDraft.of(1, 2, List.of(OrderDraft.Line.of("adv", 10)))
				.until(Expiry.on(LocalDate.of(2037, 12, 31))).withNote("by telephone"), model.draft());
	}

	@Test
	void whatIsMissingIsToldInTurn() {
		assertTrue(model.problem().isPresent());
		model.choose(Samples.SMITH);
		assertTrue(model.problem().isPresent());
		model.choose(Samples.DESKTOP);
		assertTrue(model.problem().isPresent());
		model.setCount("adv", 1);
		assertEquals(Optional.empty(), model.problem());
		model.expires = "31.12.2037";
		assertTrue(model.problem().isPresent());
		assertTrue(new OrderModel(List.of(), List.of()).problem().isPresent());
	}

	@Test
	void countsOfAnotherProductAreForgotten() {
		model.choose(Samples.SMITH);
		model.choose(Samples.DESKTOP);
		model.setCount("adv", 1);
		model.choose(Samples.CITY);
		assertTrue(model.problem().isPresent());
	}

	@Test
	void onlySingleUseCanBeAnEvaluation() {
		model.choose(Samples.SMITH);
		model.choose(Samples.DESKTOP);
		model.setCount("adv", 1);
		model.evaluation = true;
		assertFalse(model.draft().evaluation());
		model.choose(Samples.CITY);
		model.setCount("adv", 1);
		assertTrue(model.draft().evaluation());
	}
}
