// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.LeaseSigner;
import org.castellan.crypto.TlsIdentity;
import org.castellan.service.Home;
import org.castellan.service.ServiceSettings;

/**
 * Who a service is and whom it lets in: the keys and words of its home, made at its first start.
 *
 * @param tls         its end of connections
 * @param fingerprint of its TLS certificate
 * @param signer      signs leases
 * @param admin       what administrators show
 * @param client      what checkouts show, where the site wants it
 */
public record ServiceIdentity(SSLContext tls, String fingerprint, LeaseSigner signer, AccessToken admin,
		Optional<AccessToken> client) {

	public static ServiceIdentity openOrCreate(Home home, ServiceSettings settings, String hostName,
			InstantSource time) throws ProblemException {
		TlsIdentity tls = TlsIdentity.openOrCreate(home.tlsFile(), hostName, time);
		LeaseSigner signer = LeaseSigner.openOrCreate(home.leaseKeyFile());
		AccessToken admin = AccessToken.openOrCreate(home.credentialFile());
		Optional<AccessToken> client = settings.clientToken()
				? Optional.of(AccessToken.openOrCreate(home.clientTokenFile())) : Optional.empty();
		return new ServiceIdentity(tls.sslContext(), tls.fingerprint().toString(), signer, admin, client);
	}
}
