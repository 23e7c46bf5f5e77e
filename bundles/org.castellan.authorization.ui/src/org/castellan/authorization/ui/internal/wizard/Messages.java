// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Act_authorize;
	public static String Act_deauthorize;
	public static String Act_repair;
	public static String Activation_fromServer;
	public static String Activation_held;
	public static String Activation_number;
	public static String Activation_what;
	public static String ContactPage_address;
	public static String ContactPage_addressNote;
	public static String ContactPage_needed;
	public static String ContactPage_person;
	public static String ContactPage_personNote;
	public static String Done_authorized;
	public static String Done_authorizedTitle;
	public static String Done_deauthorized;
	public static String Done_deauthorizedTitle;
	public static String Done_more;
	public static String Done_namedUser;
	public static String Done_namedUserTitle;
	public static String Done_nothing;
	public static String Done_repaired;
	public static String Done_repairedTitle;
	public static String Done_row;
	public static String Done_saved;
	public static String Done_savedTitle;
	public static String Done_workstation;
	public static String MethodPage_description;
	public static String MethodPage_notServer;
	public static String MethodPage_notVendor;
	public static String MethodPage_offline;
	public static String MethodPage_offlineNote;
	public static String MethodPage_online;
	public static String MethodPage_onlineNote;
	public static String MethodPage_server;
	public static String MethodPage_serverAddress;
	public static String MethodPage_serverNote;
	public static String MethodPage_site;
	public static String MethodPage_title;
	public static String MethodPage_titleDeauthorize;
	public static String MethodPage_titleRepair;
	public static String NumbersPage_add;
	public static String NumbersPage_addExtension;
	public static String NumbersPage_count;
	public static String NumbersPage_countOf;
	public static String NumbersPage_extensions;
	public static String NumbersPage_extensionsNote;
	public static String NumbersPage_hintServer;
	public static String NumbersPage_hintSingle;
	public static String NumbersPage_number;
	public static String NumbersPage_numberOf;
	public static String NumbersPage_remove;
	public static String NumbersPage_removeTip;
	public static String NumbersPage_server;
	public static String NumbersPage_single;
	public static String NumbersPage_title;
	public static String NumbersPage_what;
	public static String OptionsPage_cancel;
	public static String OptionsPage_choose;
	public static String OptionsPage_description;
	public static String OptionsPage_file;
	public static String OptionsPage_installed;
	public static String OptionsPage_installedNote;
	public static String OptionsPage_noFile;
	public static String OptionsPage_received;
	public static String OptionsPage_receivedNote;
	public static String OptionsPage_send;
	public static String OptionsPage_title;
	public static String OptionsPage_waiting;
	public static String PublisherPage_compared;
	public static String PublisherPage_description;
	public static String PublisherPage_file;
	public static String PublisherPage_fingerprint;
	public static String PublisherPage_name;
	public static String PublisherPage_other;
	public static String PublisherPage_title;
	public static String PublisherPage_trial;
	public static String PublisherPage_trusting;
	public static String RepairPage_broken;
	public static String RepairPage_description;
	public static String RepairPage_needed;
	public static String RepairPage_notNeeded;
	public static String RepairPage_note;
	public static String RepairPage_nothing;
	public static String RepairPage_title;
	public static String ReturnsPage_count;
	public static String ReturnsPage_countOf;
	public static String ReturnsPage_description;
	public static String ReturnsPage_lent;
	public static String ReturnsPage_notReturnable;
	public static String ReturnsPage_nothing;
	public static String ReturnsPage_title;
	public static String ReturnsPage_withheld;
	public static String ReviewPage_description;
	public static String ReviewPage_expires;
	public static String ReviewPage_feature;
	public static String ReviewPage_features;
	public static String ReviewPage_noProblems;
	public static String ReviewPage_number;
	public static String ReviewPage_problems;
	public static String ReviewPage_refused;
	public static String ReviewPage_title;
	public static String ReviewPage_uncounted;
	public static String ReviewPage_version;
	public static String ReviewPage_warnings;
	public static String SavePage_act;
	public static String SavePage_description;
	public static String SavePage_file;
	public static String SavePage_mail;
	public static String SavePage_noFolder;
	public static String SavePage_noName;
	public static String SavePage_replaces;
	public static String SavePage_return;
	public static String SavePage_then;
	public static String SavePage_title;
	public static String SavePage_upload;
	public static String SitePage_compared;
	public static String SitePage_description;
	public static String SitePage_title;
	public static String SitePage_who;
	public static String StepPage_problem;
	public static String Wizard_applying;
	public static String Wizard_asking;
	public static String Wizard_authorize;
	public static String Wizard_cancelling;
	public static String Wizard_deauthorize;
	public static String Wizard_greeting;
	public static String Wizard_loading;
	public static String Wizard_reading;
	public static String Wizard_repair;
	public static String Wizard_saving;

	static {
		NLS.initializeMessages("org.castellan.authorization.ui.internal.wizard.messages", Messages.class);
	}

	private Messages() {
	}
}
