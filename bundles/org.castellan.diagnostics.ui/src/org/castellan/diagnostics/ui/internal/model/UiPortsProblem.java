// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with what is typed into the view. The texts stand in {@code problems.properties}. */
public enum UiPortsProblem implements ProblemCode {
	/** What was typed is no host. */
	NO_HOST("CAS-1270"),
	/** The name of a report does not say its format. */
	NO_FORMAT("CAS-1271"),
	/** A firewall script for no direction. */
	NO_DIRECTION("CAS-1272"),
	/** What was typed is no address and no network. */
	NO_PEER("CAS-1273"),
	/** What was typed is no port of a vendor daemon. */
	NO_VENDOR_PORT("CAS-1274"),
	/** What was typed is no directory of programs. */
	NO_DIRECTORY("CAS-1275"),
	/** What was typed is no ports. */
	NO_PORTS("CAS-1276"),
	/** A check of ports in no direction. */
	NO_WAY("CAS-1277"),
	/** What was typed is no time to wait. */
	NO_TIMEOUT("CAS-1278");

	private final String code;

	UiPortsProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}
}
