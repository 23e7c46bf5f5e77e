// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.contact;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Contact_notText;
	public static String Contact_organization;
	public static String Contact_person;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.contact.messages", Messages.class);
	}

	private Messages() {
	}
}
