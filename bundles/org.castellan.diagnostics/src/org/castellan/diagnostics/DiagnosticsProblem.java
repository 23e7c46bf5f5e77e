// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with a port, a host, a catalogue file or a wish. The texts stand in {@code problems.properties}. */
public enum DiagnosticsProblem implements ProblemCode {
	/** A line of a catalogue file is not a rule. */
	CATALOG_LINE("CAS-1201"),
	/** A catalogue file cannot be read. */
	CATALOG_UNREADABLE("CAS-1202"),
	/** No product has that name. */
	UNKNOWN_PRODUCT("CAS-1203"),
	/** More than one host, and nobody confirmed it. */
	NOT_CONFIRMED("CAS-1204"),
	/** More targets than one run takes. */
	TOO_MANY_TARGETS("CAS-1205"),
	/** Nothing to check. */
	NO_TARGET("CAS-1206"),
	/** The name of a host is not known. */
	NAME_UNKNOWN("CAS-1210"),
	/** Nobody listens. */
	REFUSED("CAS-1211"),
	/** No answer in time. */
	FILTERED("CAS-1212"),
	/** No way leads there. */
	UNREACHABLE("CAS-1213"),
	/** Something else listens. */
	WRONG_SERVICE("CAS-1214"),
	/** The certificate is not one for this host, or no longer. */
	CERTIFICATE("CAS-1215"),
	/** The check itself could not be done. */
	COULD_NOT_CHECK("CAS-1216", Severity.WARNING),
	/** The clocks differ by more than a lease bears. */
	CLOCK_OFFSET("CAS-1217", Severity.WARNING),
	/** One address of a host serves what another does not. */
	ADDRESSES_DIFFER("CAS-1218", Severity.WARNING),
	/** A probe of one's own tells of something. */
	WARNED("CAS-1219", Severity.WARNING),
	/** Two products planned for one host need one port. */
	COLLISION("CAS-1220"),
	/** A port lies in a range of which the system gives ports away. */
	SOFT_COLLISION("CAS-1221", Severity.INFO),
	/** Two products planned for one host begin at one port, and one of them goes on to another. */
	GIVES_WAY("CAS-1225", Severity.WARNING),
	/** A catalogue port is taken on this machine, and must be free. */
	PORT_TAKEN("CAS-1222"),
	/** A catalogue port is taken, and the product will take another. */
	PORT_INCREMENTS("CAS-1223", Severity.WARNING),
	/** The system tells of other accounts' processes to administrators only. */
	OWNER_HIDDEN("CAS-1224", Severity.INFO),
	/** The system gives ports away from a range in which a product listens. */
	EPHEMERAL_RANGE("CAS-1226", Severity.INFO),
	/** The listeners of this machine cannot be read. */
	LISTENERS_UNREADABLE("CAS-1227", Severity.WARNING),
	/** A catalogue port is taken, and the sources do not say what the product does then. */
	PORT_TAKEN_UNSAID("CAS-1228", Severity.WARNING),
	/** A catalogue port is taken, and so are all that the product would go on to. */
	NO_PORT_LEFT("CAS-1229"),
	/** A kept run cannot be read or written. */
	HISTORY_UNUSABLE("CAS-1230"),
	/** The product itself seems to listen on its port. */
	PRODUCT_RUNS("CAS-1231", Severity.INFO),
	/** The system gives away other ports than a product's documentation says. */
	EPHEMERAL_DIFFERS("CAS-1232", Severity.INFO),
	/** Two products planned for one host begin at one port, and only one of them takes another. */
	START_ORDER("CAS-1233", Severity.WARNING),
	/** More lines of a catalogue file are no rules than are told one by one. */
	MORE_CATALOG_LINES("CAS-1234");

	private final String code;
	private final Severity severity;

	DiagnosticsProblem(String code) {
		this(code, Severity.ERROR);
	}

	DiagnosticsProblem(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	@Override
	public String code() {
		return code;
	}

	@Override
	public Severity severity() {
		return severity;
	}
}
