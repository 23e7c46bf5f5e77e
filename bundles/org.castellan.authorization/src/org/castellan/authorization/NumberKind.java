// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Locale;

/**
 * What an authorization number is for, by its first three letters (reference/domain.md 2.7): ESU and EVA authorize one
 * machine, EFL the seats of a licence server. Other letters are in use too, so they are worth a warning at most.
 */
public enum NumberKind {
	SINGLE_USE("ESU"), EVALUATION("EVA"), CONCURRENT("EFL"), ENTERPRISE("EEA"), SERVER("ECP"), OTHER("");

	private final String prefix;

	NumberKind(String prefix) {
		this.prefix = prefix;
	}

	/** Three letters; empty for {@link #OTHER}. */
	public String prefix() {
		return prefix;
	}

	/** Whether it authorizes a single machine: single use and evaluation. */
	public boolean isForOneMachine() {
		return this == SINGLE_USE || this == EVALUATION;
	}

	/** As on the wire: {@code single-use}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static NumberKind of(String number) {
		for (NumberKind kind : values()) {
			if (kind != OTHER && number.startsWith(kind.prefix)) {
				return kind;
			}
		}
		return OTHER;
	}
}
