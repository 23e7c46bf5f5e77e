// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.castellan.diagnostics.catalog.Service;

/** Which probe looks at which service. For example {@code PortProbes.standard().with(Service.TLS, mine)}. */
public final class PortProbes {

	private final Map<Service, PortProbe> byService;

	private PortProbes(Map<Service, PortProbe> byService) {
		this.byService = byService;
	}

	/** What comes with the program. */
	public static PortProbes standard() {
		return new PortProbes(new EnumMap<>(Service.class));
	}

	/** These, and another in the place of the one for its service. */
	public PortProbes with(Service service, PortProbe probe) {
		Map<Service, PortProbe> changed = new EnumMap<>(Service.class);
		changed.putAll(byService);
		changed.put(service, probe);
		return new PortProbes(changed);
	}

	/** Empty if an accepted connection is all that can be told. */
	Optional<PortProbe> of(Service service) {
		return Optional.ofNullable(byService.get(service));
	}
}
