// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import java.time.InstantSource;

import org.castellan.admin.ui.internal.live.JobWork;
import org.castellan.client.KnownServers;
import org.castellan.client.LicenseServers;
import org.castellan.client.UserDirectories;
import org.castellan.service.Home;
import org.castellan.service.LocalStatusQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The one list of servers of this console, for its parts and handlers. */
@Component(service = ServerListComponent.class)
public final class ServerListComponent {

	private static final String HOME = "service";

	private final ServerList list;

	@Activate
	public ServerListComponent() {
		list = new ServerList(new LicenseServers(KnownServers.ofUser()), UserDirectories.ofUser().data().resolve(HOME),
				home -> new LocalStatusQuery().status(Home.of(home)), new JobWork(), InstantSource.system());
	}

	public ServerList list() {
		return list;
	}

	@Deactivate
	void close() {
		list.close();
	}
}
