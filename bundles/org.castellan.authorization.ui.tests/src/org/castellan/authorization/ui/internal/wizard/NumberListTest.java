// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.TargetKind;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberListTest {

	private final NumberList list = new NumberList();

	private void type(String... numbers) {
		for (String number : numbers) {
			list.add(new NumberEntry("", number, 3));
		}
	}

	@Test
	void emptyRowsAskForNothing() {
		type("", "  ");
		assertTrue(list.isEmpty());
		assertEquals(List.of(), list.items());
		assertEquals(List.of(), list.problems(TargetKind.SERVER));
	}

	@Test
	void blanksAndLowerCaseAreMended() {
		type(" efl123456789 ");
		assertEquals(List.of(new AuthorizationItem("EFL123456789", 3)), list.items());
	}

	@ParameterizedTest
	@ValueSource(strings = { "EFL12345678", "EFL1234567890", "123456789EFL", "EFL-123456789", "EFL123456789-12" })
	void aWrongFormIsAnError(String number) {
		type(number);
		assertTrue(list.problems(TargetKind.SERVER).getFirst().isError());
		assertEquals(List.of(), list.items());
	}

	@ParameterizedTest
	@CsvSource({ "ESU123456789, WORKSTATION, true", "EVA123456789, WORKSTATION, true", "EFL123456789, WORKSTATION, false",
			"EFL123456789, SERVER, true", "ESU123456789, SERVER, false", "UNK123456789, SERVER, true" })
	void anUnusualKindIsAWarningAndNoRefusal(String number, TargetKind target, boolean usual) {
		type(number);
		assertEquals(usual, list.problems(target).isEmpty());
		assertTrue(list.problems(target).stream().noneMatch(Problem::isError));
		assertFalse(list.items().isEmpty());
	}

	@Test
	void theSameNumberTwiceIsAnErrorThatDoesNotShowIt() {
		type("EFL123456789", "efl123456789");
		Problem problem = list.problems(TargetKind.SERVER).getFirst();
		assertEquals(AuthorizationProblem.NUMBER_REPEATED.code(), problem.code());
		assertFalse(problem.message().contains("123456789"), problem.message());
	}
}
