// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What keeps an activation site's answer from coming; codes {@code CAS-0730} to {@code CAS-0749}. */
public enum SiteProblem implements ProblemCode {
	/** Nothing listens there, no network, or the host's name means nothing here. */
	NOT_REACHABLE("CAS-0730"),
	/** It took the connection and then did not answer in time. */
	TOO_SLOW("CAS-0731"),
	/** No public authority vouches for it, and nobody pinned it. */
	CERTIFICATE_UNKNOWN("CAS-0732"),
	/** It shows another certificate than the pinned one. */
	CERTIFICATE_CHANGED("CAS-0733"),
	/** Its certificate has ended or not begun, or this machine's clock is wrong. */
	CERTIFICATE_DATES("CAS-0734"),
	/** A page or a redirect came where an answer should be. */
	PROXY_PAGE("CAS-0735"),
	/** Something else answers there. */
	NOT_A_SITE("CAS-0736"),
	/** This machine's clock and the site's are more than a day apart. */
	CLOCK_WRONG("CAS-0737"),
	/** The connection ended before the answer was there. */
	BROKEN_OFF("CAS-0738"),
	/** What was typed is no address of a site. */
	BAD_ADDRESS("CAS-0739"),
	/** It speaks another version of the HTTP API. */
	OTHER_API("CAS-0740");

	private final String code;

	SiteProblem(String code) {
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
