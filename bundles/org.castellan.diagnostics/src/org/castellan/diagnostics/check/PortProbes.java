// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.security.KeyStore;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.castellan.diagnostics.catalog.Service;
import org.jspecify.annotations.Nullable;

/** Which probe looks at which service. For example {@code PortProbes.standard(time).with(Service.TLS, mine)}. */
public final class PortProbes {

	private final Map<Service, PortProbe> byService;

	private PortProbes(Map<Service, PortProbe> byService) {
		this.byService = byService;
	}

	/** What comes with the program; certificates are judged as the JDK does. */
	public static PortProbes standard(InstantSource time) {
		return trusting(null, time);
	}

	/** The same for clients that trust the certificates of a store, and no others. */
	public static PortProbes trusting(@Nullable KeyStore anchors, InstantSource time) {
		CertificateCheck certificates = new CertificateCheck(anchors, time);
		Map<Service, PortProbe> probes = new EnumMap<>(Service.class);
		probes.put(Service.HTTPS, new TlsProbe(certificates, true));
		probes.put(Service.TLS, new TlsProbe(certificates, false));
		probes.put(Service.HTTP, new HttpProbe());
		probes.put(Service.CASTELLAN, new CastellanProbe(time));
		return new PortProbes(probes);
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
