// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Customer_act;
	public static String Customer_description;
	public static String Customer_editAct;
	public static String Customer_editDescription;
	public static String Customer_editJob;
	public static String Customer_editTitle;
	public static String Customer_job;
	public static String Customer_title;
	public static String Order_act;
	public static String Order_badExpiry;
	public static String Order_chooseCustomer;
	public static String Order_chooseProduct;
	public static String Order_counts;
	public static String Order_customer;
	public static String Order_customerText;
	public static String Order_description;
	public static String Order_evaluation;
	public static String Order_expires;
	public static String Order_expiresHint;
	public static String Order_job;
	public static String Order_name;
	public static String Order_nameHint;
	public static String Order_noCustomers;
	public static String Order_noProducts;
	public static String Order_note;
	public static String Order_nothing;
	public static String Order_product;
	public static String Order_productText;
	public static String Order_reading;
	public static String Order_title;
	public static String Product_act;
	public static String Product_badLine;
	public static String Product_core;
	public static String Product_description;
	public static String Product_editAct;
	public static String Product_editDescription;
	public static String Product_editJob;
	public static String Product_editTitle;
	public static String Product_extensions;
	public static String Product_job;
	public static String Product_line;
	public static String Product_lines;
	public static String Product_name;
	public static String Product_noCore;
	public static String Product_noName;
	public static String Product_noVersion;
	public static String Product_title;
	public static String Product_type;
	public static String Product_version;
	public static String Record_discard;
	public static String Record_keepEditing;
	public static String Record_loss;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.record.messages", Messages.class);
	}

	private Messages() {
	}
}
