// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.internal;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.check.PortProbe;
import org.castellan.diagnostics.check.PortProbes;
import org.castellan.diagnostics.check.ProbeSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Puts the probes that other bundles register in the place of those that come with the program. */
@Component(service = ProbeSource.class)
public final class WhiteboardProbes implements ProbeSource {

	private final PortProbes probes;

	/** @param registered each with the properties of its service; one that names no service is passed over */
	@Activate
	public WhiteboardProbes(@Reference(service = PortProbe.class, cardinality = ReferenceCardinality.MULTIPLE,
			policyOption = ReferencePolicyOption.GREEDY) List<Map.Entry<Map<String, Object>, PortProbe>> registered) {
		PortProbes all = PortProbes.standard(InstantSource.system());
		for (Map.Entry<Map<String, Object>, PortProbe> entry : registered) {
			Optional<Service> service = service(entry.getKey().get(SERVICE));
			if (service.isPresent()) {
				all = all.with(service.get(), entry.getValue());
			}
		}
		probes = all;
	}

	private static Optional<Service> service(Object property) {
		return Arrays.stream(Service.values()).filter(service -> service.name().equalsIgnoreCase(String.valueOf(property)))
				.findFirst();
	}

	@Override
	public PortProbes probes() {
		return probes;
	}
}
