// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.image;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** A picture of 16 by 16, for example {@code SERVER_RUNNING} in {@code icons/server-running.svg}. */
public enum Icon {

	// states of a server: shape and colour both tell
	SERVER_RUNNING, SERVER_BUSY, SERVER_STOPPED, SERVER_NO_ANSWER, SERVER_REFUSED, SERVER_UNKNOWN,
	// things
	GROUP, COMPUTER, FEATURE, HOLDER, BORROWED, LICENSE, HOST_ID, LOG, PUBLISHER, ORDER, CUSTOMER, PRODUCT,
	// marks
	YES, NO, WARNING, ERROR, INFO, UNKNOWN,
	// acts
	ADD, REFRESH, START, STOP, REREAD, COPY, EXPORT, RELEASE, AUTHORIZE, TRIAL, PORTAL, PROVISION, ANSWER;

	private static final String BUNDLE = "org.castellan.ui";

	/** Where it lies in its bundle. */
	public String path() {
		return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
	}

	public ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path())
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
