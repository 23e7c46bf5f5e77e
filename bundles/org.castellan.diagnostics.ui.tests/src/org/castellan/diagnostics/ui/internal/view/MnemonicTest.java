// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A letter pressed with Alt means one thing. */
class MnemonicTest {

	/** All that the view shows at once: the bar with its options, the products, a result and its detail. */
	private static final List<String> TOGETHER = List.of(Messages.Bar_check, Messages.Bar_stop, Messages.Bar_onlyProblems,
			Messages.Options_title, Messages.Options_ports, Messages.Options_expected, Messages.Options_timeout,
			Messages.Products_firewall, Messages.Result_export, Messages.Detail_copyScript, Messages.Detail_copyText,
			Messages.Check_confirmed);

	@Test
	void everyLetterOfTheViewIsThereOnce() {
		Map<Character, String> taken = new HashMap<>();
		for (String label : TOGETHER) {
			int mark = label.indexOf('&');
			assertFalse(mark < 0, label);
			assertEquals(label, taken.merge(Character.toLowerCase(label.charAt(mark + 1)), label, (first, second) -> first));
		}
	}

	@Test
	void optionsKeepTheirLetterWhateverTheySay() {
		assertEquals(letter(Messages.Options_title), letter(Messages.Options_titleWords));
	}

	private static char letter(String label) {
		return label.charAt(label.indexOf('&') + 1);
	}
}
