// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Bar_check;
	public static String Bar_hosts;
	public static String Bar_hostsHint;
	public static String Bar_hostsTip;
	public static String Bar_onlyProblems;
	public static String Bar_stop;
	public static String Catalog_certainty;
	public static String Catalog_choice;
	public static String Catalog_component;
	public static String Catalog_direction;
	public static String Catalog_file;
	public static String Catalog_line;
	public static String Catalog_ports;
	public static String Catalog_product;
	public static String Catalog_protocol;
	public static String Catalog_reading;
	public static String Catalog_reason;
	public static String Catalog_select;
	public static String Catalog_service;
	public static String Catalog_taken;
	public static String Catalog_versions;
	public static String Check_confirm;
	public static String Check_confirmed;
	public static String Check_job;
	public static String Collisions_few;
	public static String Collisions_first;
	public static String Collisions_givesWay;
	public static String Collisions_hard;
	public static String Collisions_kind;
	public static String Collisions_none;
	public static String Collisions_ports;
	public static String Collisions_searching;
	public static String Collisions_second;
	public static String Collisions_select;
	public static String Collisions_soft;
	public static String Collisions_someVersions;
	public static String Collisions_startOrder;
	public static String Detail_copyScript;
	public static String Detail_copyText;
	public static String Detail_group;
	public static String Detail_none;
	public static String Detail_scriptCopied;
	public static String Detail_scriptCopiedNotes;
	public static String Export_done;
	public static String Export_job;
	public static String Export_message;
	public static String Export_title;
	public static String Firewall_apply;
	public static String Firewall_copied;
	public static String Firewall_copy;
	public static String Firewall_flows;
	public static String Firewall_for;
	public static String Firewall_in;
	public static String Firewall_message;
	public static String Firewall_messageNotes;
	public static String Firewall_onClient;
	public static String Firewall_onServer;
	public static String Firewall_out;
	public static String Firewall_peers;
	public static String Firewall_peersHint;
	public static String Firewall_programs;
	public static String Firewall_programsOf;
	public static String Firewall_save;
	public static String Firewall_saveMessage;
	public static String Firewall_saveScript;
	public static String Firewall_saveUndo;
	public static String Firewall_saved;
	public static String Firewall_side;
	public static String Firewall_title;
	public static String Firewall_tool;
	public static String Firewall_undo;
	public static String Firewall_undoCopied;
	public static String Firewall_unusual;
	public static String Firewall_unusualToo;
	public static String Firewall_vendorPort;
	public static String Firewall_vendorPortHint;
	public static String Flows_closed;
	public static String Flows_empty;
	public static String Flows_here;
	public static String Flows_legend;
	public static String History_after;
	public static String History_alone;
	public static String History_before;
	public static String History_changes;
	public static String History_counts;
	public static String History_empty;
	public static String History_hosts;
	public static String History_notAsked;
	public static String History_ports;
	public static String History_products;
	public static String History_reading;
	public static String History_select;
	public static String History_target;
	public static String History_typed;
	public static String History_when;
	public static String Machine_facts;
	public static String Machine_fate;
	public static String Machine_look;
	public static String Machine_looking;
	public static String Machine_owner;
	public static String Machine_port;
	public static String Machine_product;
	public static String Machine_select;
	public static String Machine_unknown;
	public static String Options_anything;
	public static String Options_directions;
	public static String Options_expected;
	public static String Options_ports;
	public static String Options_portsHint;
	public static String Options_timeout;
	public static String Options_timeoutHint;
	public static String Options_timeoutTip;
	public static String Options_tip;
	public static String Options_title;
	public static String Options_titleWords;
	public static String Page_catalog;
	public static String Page_collisions;
	public static String Page_flows;
	public static String Page_history;
	public static String Page_machine;
	public static String Page_result;
	public static String Products_firewall;
	public static String Products_title;
	public static String Result_empty;
	public static String Result_export;
	public static String Result_owner;
	public static String Result_port;
	public static String Result_purpose;
	public static String Result_time;
	public static String Result_verdict;

	static {
		NLS.initializeMessages("org.castellan.diagnostics.ui.internal.view.messages", Messages.class);
	}

	private Messages() {
	}
}
