// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import org.castellan.authority.Authority;
import org.castellan.client.UserDirectories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The one desk of this window, for its parts and handlers. */
@Component(service = ProvisioningDeskComponent.class)
public final class ProvisioningDeskComponent {

	private static final String FILE = "provisioning.json";

	private final ProvisioningDesk desk;

	@Activate
	public ProvisioningDeskComponent() {
		String who = System.getProperty("user.name");
		desk = new ProvisioningDesk(UserDirectories.ofUser().config().resolve(FILE), address -> Authority.open(address, who));
	}

	public ProvisioningDesk desk() {
		return desk;
	}

	@Deactivate
	void close() {
		desk.close();
	}
}
