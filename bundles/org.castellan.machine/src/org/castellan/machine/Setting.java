// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.util.Optional;

/**
 * What a machine runs in, which decides how long its ids last. For example a container on a virtual machine.
 *
 * @param hypervisor for example {@code VMware}; empty on a physical machine
 * @param container  for example {@code Docker}; empty outside of one
 */
record Setting(Optional<String> hypervisor, Optional<String> container) {

	static final Setting PHYSICAL = new Setting(Optional.empty(), Optional.empty());

	boolean isVirtual() {
		return hypervisor.isPresent();
	}

	boolean isContainer() {
		return container.isPresent();
	}
}
