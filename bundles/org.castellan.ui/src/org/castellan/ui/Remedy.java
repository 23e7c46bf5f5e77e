// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.util.Objects;

/**
 * What a person can do on the spot about a problem or an empty place, as a button.
 *
 * @param label names the act, with its mnemonic
 * @param key   names the button, for tests
 */
public record Remedy(String label, String key, Runnable act) {

	public Remedy {
		Objects.requireNonNull(label);
		Objects.requireNonNull(key);
		Objects.requireNonNull(act);
	}
}
