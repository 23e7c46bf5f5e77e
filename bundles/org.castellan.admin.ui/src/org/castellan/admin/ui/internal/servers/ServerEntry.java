// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import java.util.Objects;

/** A server as the list shows it, for example {@code licsrv01} in the group {@code Head office}. */
public record ServerEntry(ServerRef ref, String name, String group) {

	public ServerEntry {
		Objects.requireNonNull(ref);
		Objects.requireNonNull(name);
		Objects.requireNonNull(group);
	}

	public boolean isOnThisComputer() {
		return ref instanceof ServerRef.Home;
	}
}
