// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String FirstSteps_authorizeText;
	public static String FirstSteps_localhost;
	public static String FirstSteps_noneRunsText;
	public static String FirstSteps_start;
	public static String FirstSteps_startText;
	public static String FirstSteps_title;
	public static String FirstSteps_trial;
	public static String LicenseServersView_load;
	public static String ServerSummary_connecting;
	public static String ServerSummary_killed;
	public static String ServerSummary_neverStarted;
	public static String ServerSummary_noAnswer;
	public static String ServerSummary_noSeats;
	public static String ServerSummary_notTrusted;
	public static String ServerSummary_refusing;
	public static String ServerSummary_seats;
	public static String ServerSummary_starting;
	public static String ServerSummary_stopped;
	public static String ServerSummary_stopping;

	static {
		NLS.initializeMessages("org.castellan.admin.ui.internal.view.messages", Messages.class);
	}

	private Messages() {
	}
}
