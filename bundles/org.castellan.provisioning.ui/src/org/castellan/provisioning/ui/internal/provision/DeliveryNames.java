// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.nio.file.Path;

/** Where a file would be saved if nobody said otherwise. */
final class DeliveryNames {

	private DeliveryNames() {
	}

	/** For example {@code ~/O-000042.prvs}. */
	static Path suggest(ProvisionModel model) {
		return Path.of(System.getProperty("user.home"),
				model.applied().name() + "." + model.licenseType().fileExtension());
	}
}
