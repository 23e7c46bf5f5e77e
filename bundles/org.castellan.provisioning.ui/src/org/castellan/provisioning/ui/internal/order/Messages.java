// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String OrderEditor_activations;
	public static String OrderEditor_audit;
	public static String OrderEditor_chooseMachine;
	public static String OrderEditor_dismiss;
	public static String OrderEditor_lines;
	public static String OrderEditor_noActivations;
	public static String OrderEditor_notFound;
	public static String OrderEditor_nothingLeft;
	public static String OrderEditor_provision;
	public static String OrderEditor_refresh;
	public static String OrderEditor_release;
	public static String OrderEditor_tryAgain;
	public static String Order_active;
	public static String Order_answerRenewed;
	public static String Order_at;
	public static String Order_authorized;
	public static String Order_changed;
	public static String Order_core;
	public static String Order_created;
	public static String Order_customer;
	public static String Order_customerChanged;
	public static String Order_customerCreated;
	public static String Order_customerText;
	public static String Order_details;
	public static String Order_expires;
	public static String Order_extension;
	public static String Order_feature;
	public static String Order_fileProvisioned;
	public static String Order_headline;
	public static String Order_held;
	public static String Order_hostId;
	public static String Order_kind;
	public static String Order_left;
	public static String Order_machine;
	public static String Order_note;
	public static String Order_number;
	public static String Order_orderCreated;
	public static String Order_ordered;
	public static String Order_product;
	public static String Order_productChanged;
	public static String Order_productCreated;
	public static String Order_productText;
	public static String Order_recordsTidied;
	public static String Order_refused;
	public static String Order_released;
	public static String Order_repaired;
	public static String Order_repairs;
	public static String Order_repairsText;
	public static String Order_returned;
	public static String Order_since;
	public static String Order_state;
	public static String Order_wasAuthorized;
	public static String Order_wasDeauthorized;
	public static String Order_wasReturned;
	public static String Order_what;
	public static String Order_who;
	public static String Release_act;
	public static String Release_done;
	public static String Release_example;
	public static String Release_job;
	public static String Release_question;
	public static String Release_reason;
	public static String Release_risk;
	public static String Release_title;
	public static String Release_what;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.order.messages", Messages.class);
	}

	private Messages() {
	}
}
