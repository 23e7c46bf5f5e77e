// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Objects;

/**
 * A line of a provisioning file: {@code Desktop Advanced=EEA123456789=10}.
 *
 * @param title without an equals sign
 * @param count 1 in a workstation's file
 */
public record ProvisioningEntry(String title, AuthorizationNumber number, int count) {

	public ProvisioningEntry {
		Lines.requireValue(title);
		Objects.requireNonNull(number);
		if (title.indexOf('=') >= 0 || ProvisioningSection.isHeading(title) || count < 1 || count > Item.MOST) {
			throw new IllegalArgumentException("Not a line of a provisioning file");
		}
	}

	public Item item() {
		return new Item(number, count);
	}
}
