// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.authorize;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String AuthorizeWizard_act;
	public static String AuthorizeWizard_authorizing;
	public static String AuthorizeWizard_done;
	public static String AuthorizeWizard_doneTitle;
	public static String AuthorizeWizard_title;
	public static String FilePage_checking;
	public static String FilePage_choose;
	public static String FilePage_description;
	public static String FilePage_file;
	public static String FilePage_noFile;
	public static String FilePage_title;
	public static String PublisherPage_compared;
	public static String PublisherPage_description;
	public static String PublisherPage_file;
	public static String PublisherPage_fingerprint;
	public static String PublisherPage_name;
	public static String PublisherPage_other;
	public static String PublisherPage_title;
	public static String PublisherPage_trial;
	public static String PublisherPage_trusting;
	public static String ReviewPage_description;
	public static String ReviewPage_expires;
	public static String ReviewPage_feature;
	public static String ReviewPage_noProblems;
	public static String ReviewPage_number;
	public static String ReviewPage_problems;
	public static String ReviewPage_refused;
	public static String ReviewPage_title;
	public static String ReviewPage_uncounted;
	public static String ReviewPage_version;
	public static String ReviewPage_warnings;

	static {
		NLS.initializeMessages("org.castellan.admin.ui.internal.authorize.messages", Messages.class);
	}

	private Messages() {
	}
}
