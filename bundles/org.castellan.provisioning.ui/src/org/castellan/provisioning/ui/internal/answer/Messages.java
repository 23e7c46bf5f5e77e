// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Answer_act;
	public static String Answer_done;
	public static String Answer_doneAgain;
	public static String Answer_doneTitle;
	public static String Answer_job;
	public static String Answer_noFile;
	public static String Answer_noFolder;
	public static String Answer_overRequest;
	public static String Answer_reading;
	public static String Answer_signing;
	public static String Answer_title;
	public static String Answer_writing;
	public static String Compare_after;
	public static String Compare_again;
	public static String Compare_allowed;
	public static String Compare_asked;
	public static String Compare_asks;
	public static String Compare_authorize;
	public static String Compare_browse;
	public static String Compare_cannotTick;
	public static String Compare_contact;
	public static String Compare_contactText;
	public static String Compare_created;
	public static String Compare_customer;
	public static String Compare_deauthorize;
	public static String Compare_description;
	public static String Compare_differences;
	public static String Compare_expires;
	public static String Compare_feature;
	public static String Compare_held;
	public static String Compare_hostIds;
	public static String Compare_isKnown;
	public static String Compare_isNew;
	public static String Compare_known;
	public static String Compare_left;
	public static String Compare_machine;
	public static String Compare_noContact;
	public static String Compare_noDifferences;
	public static String Compare_nothing;
	public static String Compare_number;
	public static String Compare_open;
	public static String Compare_order;
	public static String Compare_product;
	public static String Compare_recorded;
	public static String Compare_refused;
	public static String Compare_repair;
	public static String Compare_response;
	public static String Compare_tick;
	public static String Compare_title;
	public static String Compare_unknown;
	public static String Compare_wants;
	public static String Difference_organization;
	public static String Difference_person;
	public static String Difference_problem;
	public static String Difference_unknownMachine;
	public static String File_choose;
	public static String File_description;
	public static String File_file;
	public static String File_none;
	public static String File_title;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.answer.messages", Messages.class);
	}

	private Messages() {
	}
}
