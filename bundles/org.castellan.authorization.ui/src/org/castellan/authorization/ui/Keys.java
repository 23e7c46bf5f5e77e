// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui;

/**
 * The ids of what this bundle contributes and the names of its widgets ({@code org.eclipse.swtbot.widget.key}), for tests
 * and for applications that open its parts.
 */
public final class Keys {

	// Commands. Each acts on the AuthorizationTarget in the selection, without one on this workstation.
	public static final String COMMAND_AUTHORIZE = "org.castellan.authorization.ui.authorize";
	public static final String COMMAND_DEAUTHORIZE = "org.castellan.authorization.ui.deauthorize";
	public static final String COMMAND_REPAIR = "org.castellan.authorization.ui.repair";
	/** Shows the view of this workstation. */
	public static final String COMMAND_WORKSTATION = "org.castellan.authorization.ui.openWorkstation";

	/** Parameter of {@link #COMMAND_AUTHORIZE}: the path of a file that was received. */
	public static final String PARAMETER_FILE = "org.castellan.authorization.ui.file";

	public static final String WORKSTATION_VIEW = "org.castellan.authorization.ui.workstation";

	/** The address of the activation site to offer first; a product sets it in its plugin customization. */
	public static final String PREFERENCE_SITE = "activationSite";

	/** The family of this bundle's jobs. */
	public static final String JOBS = "org.castellan.authorization.ui.jobs";

	/** Why something went wrong and what to do, below any page of the wizards. */
	public static final String PROBLEM = "authorize.problem";

	// Authorization options.
	public static final String OPTION_INSTALLED = "authorize.option.installed";
	public static final String OPTION_RECEIVED = "authorize.option.received";
	public static final String FILE = "authorize.file";
	public static final String PENDING = "authorize.pending";
	public static final String PENDING_SEND = "authorize.pending.send";
	public static final String PENDING_CANCEL = "authorize.pending.cancel";

	// Authorization method.
	public static final String METHOD_ONLINE = "authorize.method.online";
	public static final String METHOD_OFFLINE = "authorize.method.offline";
	public static final String METHOD_SERVER = "authorize.method.server";
	public static final String SITE = "authorize.site";
	public static final String SERVER = "authorize.server";

	/** Before the name of each field of the contact pages, for example {@code authorize.contact.email}. */
	public static final String CONTACT = "authorize.contact.";

	// Authorization numbers: before the position of a row, for example authorize.number.0.
	public static final String NUMBER = "authorize.number.";
	public static final String COUNT = "authorize.count.";
	public static final String NUMBER_ADD = "authorize.number.add";
	public static final String EXTENSION = "authorize.extension.";
	public static final String EXTENSION_COUNT = "authorize.extensionCount.";
	public static final String EXTENSION_ADD = "authorize.extension.add";

	// Whom to trust: the site, the publisher.
	public static final String SITE_FINGERPRINT = "authorize.site.fingerprint";
	public static final String SITE_COMPARED = "authorize.site.compared";
	public static final String PUBLISHER_FILE = "authorize.publisher.file";
	public static final String PUBLISHER_NAME = "authorize.publisher.name";
	public static final String PUBLISHER_FINGERPRINT = "authorize.publisher.fingerprint";
	public static final String PUBLISHER_COMPARED = "authorize.publisher.compared";

	// Review of a file, and saving a request.
	public static final String REVIEW_FEATURES = "authorize.review.features";
	public static final String REVIEW_SUMMARY = "authorize.review.summary";
	public static final String REVIEW_PROBLEMS = "authorize.review.problems";
	public static final String REQUEST_FILE = "authorize.request.file";
	public static final String REQUEST_TEXT = "authorize.request.text";

	// Deauthorize and repair: before the position of a row, for example deauthorize.row.0.
	public static final String DEAUTHORIZE_ROW = "deauthorize.row.";
	public static final String DEAUTHORIZE_COUNT = "deauthorize.count.";
	public static final String REPAIR_ROW = "repair.row.";

	// The view of this workstation.
	public static final String WORKSTATION = "workstation";
	public static final String WORKSTATION_EMPTY = "workstation.empty";
	public static final String WORKSTATION_PENDING = "workstation.pending";
	public static final String WORKSTATION_PROBLEM = "workstation.problem";
	public static final String WORKSTATION_AUTHORIZE = "workstation.authorize";
	public static final String WORKSTATION_DEAUTHORIZE = "workstation.deauthorize";
	public static final String WORKSTATION_REPAIR = "workstation.repair";
	public static final String WORKSTATION_MACHINE_IDS = "workstation.machineIds";
	public static final String WORKSTATION_EMPTY_AUTHORIZE = "workstation.empty.authorize";
	public static final String WORKSTATION_PROBLEM_REPAIR = "workstation.problem.repair";
	public static final String WORKSTATION_TRY_AGAIN = "workstation.tryAgain";
	public static final String MACHINE_IDS = "workstation.ids";
	public static final String MACHINE_IDS_COPY = "workstation.ids.copy";
	public static final String MACHINE_IDS_SAVE = "workstation.ids.save";

	private Keys() {
	}
}
