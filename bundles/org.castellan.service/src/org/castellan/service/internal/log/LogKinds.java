// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.log;

/** The kinds of log entries, named as in the field's debug logs where the field has the event. */
public final class LogKinds {

	public static final String STARTED = "STARTED";
	public static final String STOPPED = "STOPPED";
	/** Seats went to a holder. */
	public static final String OUT = "OUT";
	/** A holder gave seats back. */
	public static final String IN = "IN";
	/** A checkout or renewal was denied. */
	public static final String DENIED = "DENIED";
	/** A lease ended unheard of, and its seats are free. */
	public static final String EXPIRED = "EXPIRED";
	/** An administrator took a lease away. */
	public static final String REMOVED = "REMOVED";
	/** A licence file or an authorization response was applied. */
	public static final String AUTHORIZED = "AUTHORIZED";
	/** A licence file or an authorization response was refused. */
	public static final String REFUSED = "REFUSED";
	/** A request was prepared, and waits for its response. */
	public static final String REQUESTED = "REQUESTED";
	/** A pending request was given up. */
	public static final String CANCELLED = "CANCELLED";
	/** Seats were passed on to another machine, or came back from it. */
	public static final String TRANSFERRED = "TRANSFERRED";
	/** A publisher is trusted from now on. */
	public static final String TRUSTED = "TRUSTED";
	public static final String REREAD = "REREAD";
	/** A wrong credential was shown. */
	public static final String INTRUDER = "INTRUDER";

	private LogKinds() {
	}
}
