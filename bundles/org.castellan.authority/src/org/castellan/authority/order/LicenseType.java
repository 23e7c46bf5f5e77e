// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import org.castellan.authorization.NumberKind;
import org.castellan.authorization.TargetKind;

/**
 * How a product is licensed, and with that what a customer gets: concurrent use, for example, is given out by a licence
 * server, and provisioned with a {@code .prvs} file (reference/domain.md 2.6).
 */
public enum LicenseType {

	SINGLE_USE("Single Use", "Workstation", "prvc"), CONCURRENT_USE("Concurrent Use", "License server", "prvs"),
	NAMED_USER("Named User", "License server for a portal", "lic");

	private final String title;
	private final String provision;
	private final String fileExtension;

	LicenseType(String title, String provision, String fileExtension) {
		this.title = title;
		this.provision = provision;
		this.fileExtension = fileExtension;
	}

	/** As people read it, for example {@code Concurrent Use}. */
	public String title() {
		return title;
	}

	/** What is provisioned, as people read it, for example {@code License server}. */
	public String provision() {
		return provision;
	}

	/** Of its provisioning file, without a dot. */
	public String fileExtension() {
		return fileExtension;
	}

	/** Where its seats are activated. */
	public TargetKind target() {
		return this == SINGLE_USE ? TargetKind.WORKSTATION : TargetKind.SERVER;
	}

	/** Of the authorization numbers that are made for it. */
	public NumberKind numberKind(boolean evaluation) {
		return switch (this) {
			case SINGLE_USE -> evaluation ? NumberKind.EVALUATION : NumberKind.SINGLE_USE;
			case CONCURRENT_USE -> NumberKind.CONCURRENT;
			case NAMED_USER -> NumberKind.ENTERPRISE;
		};
	}
}
