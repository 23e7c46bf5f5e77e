// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.net;

import java.security.Security;

/** How the virtual machine asks for names: for programs to set at their start, since it holds for all of them. */
public final class NameServers {

	private NameServers() {
	}

	/**
	 * Keeps no failure to resolve a name. The virtual machine would keep it for ten seconds without its reason, so that
	 * "no name server answers" became "name unknown" when asked again. To be called before the first name is resolved.
	 */
	public static void askEveryTime() {
		Security.setProperty("networkaddress.cache.negative.ttl", "0");
	}
}
