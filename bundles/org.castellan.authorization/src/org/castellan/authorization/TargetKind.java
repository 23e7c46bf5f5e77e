// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Locale;

/** What is authorized: a licence server ({@code .prvs}, {@code .resps}) or one workstation ({@code .prvc}, {@code .respc}). */
public enum TargetKind {
	SERVER("prvs", "resps", "licence server"), WORKSTATION("prvc", "respc", "workstation");

	private final String provisioningExtension;
	private final String responseExtension;
	private final String words;

	TargetKind(String provisioningExtension, String responseExtension, String words) {
		this.provisioningExtension = provisioningExtension;
		this.responseExtension = responseExtension;
		this.words = words;
	}

	/** Of its provisioning file, without the dot. */
	public String provisioningExtension() {
		return provisioningExtension;
	}

	/** Of its response file, without the dot. */
	public String responseExtension() {
		return responseExtension;
	}

	/** For people, in the middle of a sentence. */
	public String words() {
		return words;
	}

	/** As in files and on the wire: {@code server}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
