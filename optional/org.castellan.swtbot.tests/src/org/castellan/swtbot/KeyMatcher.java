// SPDX-License-Identifier: EPL-2.0
package org.castellan.swtbot;

import org.castellan.testkit.workbench.WidgetFinder;
import org.eclipse.swt.widgets.Widget;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** Matches widgets by their key, or by the id of the contribution that made them. */
final class KeyMatcher extends BaseMatcher<Widget> {
	private final String key;

	KeyMatcher(String key) {
		this.key = key;
	}

	@Override
	public boolean matches(Object item) {
		return item instanceof Widget widget && key.equals(WidgetFinder.keyOf(widget));
	}

	@Override
	public void describeTo(Description description) {
		description.appendText("with key '").appendText(key).appendText("'");
	}
}
