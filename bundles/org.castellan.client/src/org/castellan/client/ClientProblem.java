// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can go wrong on the client's side of a connection. The texts stand in {@code problems.properties}. */
public enum ClientProblem implements ProblemCode {
	/** Nothing listens there, or a firewall is in between. */
	NOT_REACHABLE("CAS-0701"),
	/** The host's name means nothing here. */
	HOST_UNKNOWN("CAS-0702"),
	/** It took the connection and then did not answer in time. */
	NO_ANSWER("CAS-0703"),
	/** None of the default ports of a host answers. */
	NO_SERVICE_ON_HOST("CAS-0704"),
	/** It answers, but it is no licence service: a proxy's page, another program. */
	NOT_A_SERVICE("CAS-0705"),
	/** It speaks another version of the HTTP API. */
	OTHER_API("CAS-0706"),
	/** It is met for the first time, and nobody has pinned it. */
	NOT_PINNED("CAS-0707"),
	/** It shows another certificate than the pinned one. */
	FINGERPRINT_CHANGED("CAS-0708"),
	/** It has the pinned certificate, but another service id or lease key. */
	SERVICE_CHANGED("CAS-0709"),
	/** A lease is not signed by the service's pinned lease key. */
	LEASE_SIGNATURE("CAS-0710"),
	/** A lease does not say what was asked for. */
	LEASE_MISMATCH("CAS-0711"),
	/** The licence line that a lease rests on is not a trusted publisher's. */
	LEASE_LINE("CAS-0712"),
	/** The seat came to its own end before a renewal succeeded. */
	SEAT_ENDED("CAS-0713"),
	/** The service does not know the lease any more. */
	SEAT_TAKEN_BACK("CAS-0714"),
	/** An administrator's question needs the credential, and there is none. */
	NO_CREDENTIAL("CAS-0715"),
	/** The connection ended before the answer was there. */
	BROKEN_OFF("CAS-0716"),
	/** The list of known servers cannot be read or written. */
	KNOWN_SERVERS_UNUSABLE("CAS-0717"),
	/** The highest fencing number seen cannot be kept. */
	STATE_UNUSABLE("CAS-0718", Severity.WARNING),
	/** The stream of events broke off. */
	EVENTS_INTERRUPTED("CAS-0719", Severity.WARNING);

	private final String code;
	private final Severity severity;

	ClientProblem(String code) {
		this(code, Severity.ERROR);
	}

	ClientProblem(String code, Severity severity) {
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
