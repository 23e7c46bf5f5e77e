// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui;

/**
 * The ids of what this bundle contributes and the names of its widgets ({@code org.eclipse.swtbot.widget.key}), for tests
 * and for applications that place its parts in a perspective of their own.
 */
public final class Keys {

	public static final String PERSPECTIVE = "org.castellan.admin.ui.perspective";
	public static final String SERVERS_VIEW = "org.castellan.admin.ui.servers";

	/** The tree of the License Servers view. */
	public static final String SERVERS = "servers";

	private Keys() {
	}
}
