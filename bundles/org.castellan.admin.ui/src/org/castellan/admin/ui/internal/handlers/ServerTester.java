// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.handlers;

import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.admin.ui.internal.servers.ServerListComponent;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** What a selected server allows: start, stop, removal from the list. */
public final class ServerTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, @Nullable Object expected) {
		ServerEntry entry = (ServerEntry) receiver;
		ServerList list = PlatformUI.getWorkbench().getService(ServerListComponent.class).list();
		ServerPhase phase = list.live(entry.ref()).contact().phase();
		return switch (property) {
		case "onThisComputer" -> entry.isOnThisComputer();
		case "stopped" -> phase == ServerPhase.STOPPED;
		case "running" -> phase.isUp();
		case "removable" -> !entry.ref().equals(list.own());
		default -> false;
		};
	}
}
