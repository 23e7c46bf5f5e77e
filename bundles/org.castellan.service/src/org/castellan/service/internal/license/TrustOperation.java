// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.Map;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/** Trusts a publisher from now on. Licence files of it that lie in the home already begin to count. */
public final class TrustOperation {

	private final LicenseStore store;
	private final LicenseReading reading;
	private final ServiceLog log;

	public TrustOperation(LicenseStore store, LicenseReading reading, ServiceLog log) {
		this.store = store;
		this.reading = reading;
		this.log = log;
	}

	/**
	 * @param certificate PEM or DER
	 * @throws ProblemException if it is no publisher's certificate
	 */
	public PublisherInfo trust(byte[] certificate) throws ProblemException, InterruptedException {
		Publisher publisher = Publisher.parse(certificate, "the certificate that was sent");
		PublisherInfo info = publisher.info();
		if (!store.publishers().contains(info)) {
			store.exclusively(() -> {
				reading.trust(publisher);
				store.apply(reading.read());
			});
			log.add(LogKinds.TRUSTED, "The publisher " + info.name() + " is trusted from now on",
					Map.of("publisher", info.name(), "fingerprint", info.fingerprint()));
		}
		return info;
	}
}
