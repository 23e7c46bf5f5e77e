// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Contact_description;
	public static String Contact_populateOrganization;
	public static String Contact_populateTip;
	public static String Contact_populateUser;
	public static String Contact_title;
	public static String Delivery_browse;
	public static String Delivery_description;
	public static String Delivery_file;
	public static String Delivery_fingerprint;
	public static String Delivery_fingerprintHint;
	public static String Delivery_from;
	public static String Delivery_host;
	public static String Delivery_noFile;
	public static String Delivery_noFolder;
	public static String Delivery_noFrom;
	public static String Delivery_noHost;
	public static String Delivery_noPort;
	public static String Delivery_note;
	public static String Delivery_notEncrypted;
	public static String Delivery_noTo;
	public static String Delivery_password;
	public static String Delivery_passwordInTheClear;
	public static String Delivery_port;
	public static String Delivery_review;
	public static String Delivery_save;
	public static String Delivery_security;
	public static String Delivery_send;
	public static String Delivery_startTls;
	public static String Delivery_title;
	public static String Delivery_tls;
	public static String Delivery_to;
	public static String Delivery_user;
	public static String MacId_advice;
	public static String MacId_description;
	public static String MacId_everywhere;
	public static String MacId_example;
	public static String MacId_field;
	public static String MacId_missing;
	public static String MacId_multicast;
	public static String MacId_notAHostId;
	public static String MacId_title;
	public static String Product_applied;
	public static String Product_apply;
	public static String Product_choose;
	public static String Product_description;
	public static String Product_fileType;
	public static String Product_licenseType;
	public static String Product_noOrder;
	public static String Product_noProducts;
	public static String Product_order;
	public static String Product_orderText;
	public static String Product_provision;
	public static String Product_text;
	public static String Product_title;
	public static String Product_type;
	public static String Product_version;
	public static String Provision_act;
	public static String Provision_creating;
	public static String Provision_done;
	public static String Provision_doneTitle;
	public static String Provision_job;
	public static String Provision_nextConcurrent;
	public static String Provision_nextNamedUser;
	public static String Provision_nextSingle;
	public static String Provision_reading;
	public static String Provision_saved;
	public static String Provision_saving;
	public static String Provision_sending;
	public static String Provision_sent;
	public static String Provision_title;
	public static String Quantities_core;
	public static String Quantities_description;
	public static String Quantities_extensions;
	public static String Quantities_left;
	public static String Quantities_nothing;
	public static String Quantities_title;
	public static String Quantities_tooMany;
	public static String Review_content;
	public static String Review_delivery;
	public static String Review_description;
	public static String Review_file;
	public static String Review_order;
	public static String Review_orderText;
	public static String Review_reading;
	public static String Review_save;
	public static String Review_send;
	public static String Review_stopped;
	public static String Review_stoppedMade;
	public static String Review_title;
	public static String Review_warning;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.provision.messages", Messages.class);
	}

	private Messages() {
	}
}
