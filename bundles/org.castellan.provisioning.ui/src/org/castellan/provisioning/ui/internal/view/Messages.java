// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.view;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String CustomersView_add;
	public static String CustomersView_city;
	public static String CustomersView_edit;
	public static String CustomersView_email;
	public static String CustomersView_name;
	public static String CustomersView_none;
	public static String CustomersView_organization;
	public static String OrdersView_add;
	public static String OrdersView_created;
	public static String OrdersView_customer;
	public static String OrdersView_left;
	public static String OrdersView_leftText;
	public static String OrdersView_none;
	public static String OrdersView_open;
	public static String OrdersView_order;
	public static String OrdersView_product;
	public static String ProductsView_add;
	public static String ProductsView_core;
	public static String ProductsView_edit;
	public static String ProductsView_extensions;
	public static String ProductsView_none;
	public static String ProductsView_product;
	public static String ProductsView_type;
	public static String ProductsView_version;
	public static String RecordsView_choose;
	public static String RecordsView_example;
	public static String RecordsView_first;
	public static String RecordsView_notFound;
	public static String RecordsView_password;
	public static String RecordsView_reading;
	public static String RecordsView_showAll;
	public static String RecordsView_tryAgain;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.view.messages", Messages.class);
	}

	private Messages() {
	}
}
