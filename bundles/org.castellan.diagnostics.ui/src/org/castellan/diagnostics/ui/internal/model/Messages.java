// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Certainty_assumed;
	public static String Certainty_certain;
	public static String Certainty_missing;
	public static String Detail_between;
	public static String Detail_in;
	public static String Detail_local;
	public static String Detail_out;
	public static String Detail_owner;
	public static String Detail_remedy;
	public static String Detail_source;
	public static String Detail_title;
	public static String Detail_versions;
	public static String FlowMap_closed;
	public static String FlowMap_flow;
	public static String FlowMap_host;
	public static String FlowMap_title;
	public static String Machine_free;
	public static String Machine_hidden;
	public static String Machine_noneLeft;
	public static String Machine_notSaid;
	public static String Machine_runs;
	public static String Machine_takes;
	public static String Options_both;
	public static String Options_expected;
	public static String Options_noDirection;
	public static String Options_ports;
	public static String Options_portsAreNumbers;
	public static String Result_checking;
	public static String Result_done;
	public static String Result_open;
	public static String Result_port;
	public static String Result_ports;
	public static String Result_problems;
	public static String Result_quiet;
	public static String Result_stopped;
	public static String Result_unknown;
	public static String Row_count;
	public static String Row_group;
	public static String Row_openTls;
	public static String Row_port;
	public static String Row_waiting;
	public static String Rule_between;
	public static String Rule_choiceNotSaid;
	public static String Rule_configurable;
	public static String Rule_fixed;
	public static String Rule_in;
	public static String Rule_local;
	public static String Rule_out;
	public static String Site_none;
	public static String Site_refused;
	public static String Site_used;
	public static String Site_usedOne;
	public static String Step_clock;
	public static String Step_connect;
	public static String Step_hello;
	public static String Step_addresses;
	public static String Step_latency;
	public static String Step_resolve;
	public static String Step_tls;
	public static String Step_words;
	public static String Service_castellan;
	public static String Service_flexnet;
	public static String Service_http;
	public static String Service_https;
	public static String Service_own;
	public static String Service_tls;
	public static String Taken_ephemeral;
	public static String Taken_fails;
	public static String Taken_increments;
	public static String Taken_skips;
	public static String Taken_unknown;
	public static String Time_lessThanMillis;
	public static String Time_millis;
	public static String Time_seconds;

	static {
		NLS.initializeMessages("org.castellan.diagnostics.ui.internal.model.messages", Messages.class);
	}

	private Messages() {
	}
}
