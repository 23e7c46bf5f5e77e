// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Key_description;
	public static String Key_folder;
	public static String Key_isThere;
	public static String Key_name;
	public static String Key_password;
	public static String Key_repeated;
	public static String Key_title;
	public static String Key_willBeMade;
	public static String Records_description;
	public static String Records_example;
	public static String Records_folder;
	public static String Records_inFolder;
	public static String Records_onServer;
	public static String Records_password;
	public static String Records_passwordTip;
	public static String Records_title;
	public static String Records_url;
	public static String Records_urlExample;
	public static String Setup_act;
	public static String Setup_browse;
	public static String Setup_exampleAct;
	public static String Setup_exampleName;
	public static String Setup_exampleTitle;
	public static String Setup_job;
	public static String Setup_noFolder;
	public static String Setup_noKeyFolder;
	public static String Setup_noName;
	public static String Setup_noPassword;
	public static String Setup_noUrl;
	public static String Setup_openingKey;
	public static String Setup_openingRecords;
	public static String Setup_otherPassword;
	public static String Setup_passwordInUrl;
	public static String Setup_shortPassword;
	public static String Setup_title;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.setup.messages", Messages.class);
	}

	private Messages() {
	}
}
