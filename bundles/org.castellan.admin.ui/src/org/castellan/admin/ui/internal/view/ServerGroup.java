// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.castellan.admin.ui.internal.servers.ServerEntry;

/** A group of the License Servers view with its servers, for example {@code This computer}. */
record ServerGroup(String name, List<ServerEntry> servers) {

	ServerGroup {
		servers = List.copyOf(servers);
	}

	boolean isThisComputer() {
		return servers.stream().anyMatch(ServerEntry::isOnThisComputer);
	}

	/** The groups in the order of the list. */
	static List<ServerGroup> of(List<ServerEntry> entries) {
		Map<String, List<ServerEntry>> groups = new LinkedHashMap<>();
		entries.forEach(entry -> groups.computeIfAbsent(entry.group(), name -> new ArrayList<>()).add(entry));
		return groups.entrySet().stream().map(group -> new ServerGroup(group.getKey(), group.getValue())).toList();
	}
}
