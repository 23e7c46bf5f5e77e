// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.add;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String AddressPage_address;
	public static String AddressPage_defaultGroup;
	public static String AddressPage_description;
	public static String AddressPage_example;
	public static String AddressPage_group;
	public static String AddressPage_noAddress;
	public static String AddressPage_title;
	public static String AddServer_act;
	public static String AddServer_adding;
	public static String AddServer_looking;
	public static String AddServer_title;
	public static String CredentialPage_credential;
	public static String CredentialPage_description;
	public static String CredentialPage_form;
	public static String CredentialPage_hint;
	public static String CredentialPage_title;
	public static String IdentityPage_address;
	public static String IdentityPage_changed;
	public static String IdentityPage_compared;
	public static String IdentityPage_description;
	public static String IdentityPage_fingerprint;
	public static String IdentityPage_known;
	public static String IdentityPage_name;
	public static String IdentityPage_title;
	public static String IdentityPage_version;

	static {
		NLS.initializeMessages("org.castellan.admin.ui.internal.add.messages", Messages.class);
	}

	private Messages() {
	}
}
