// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.util.Base64;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.PortalConfiguration;
import org.castellan.core.problem.ProblemException;

/**
 * Tells whether a lease was granted by the service with this lease key, as a client does with each answer. For example
 * {@code LeaseVerifier.of(hello.leaseKey()).verify(grant)}. Thread-safe.
 */
public final class LeaseVerifier {

	private final VerifyingKey key;

	private LeaseVerifier(VerifyingKey key) {
		this.key = key;
	}

	/**
	 * @param leaseKey X.509 SubjectPublicKeyInfo in base64, as {@link LeaseSigner#publicKey()} gives it
	 * @throws ProblemException if it is not a sound Ed25519 key
	 */
	public static LeaseVerifier of(String leaseKey) throws ProblemException {
		try {
			return new LeaseVerifier(VerifyingKey.ofSubjectPublicKeyInfo(Base64.getDecoder().decode(leaseKey)));
		} catch (IllegalArgumentException e) {
			throw new ProblemException(CryptoProblem.BAD_LEASE_KEY.problem(), e);
		}
	}

	/** Whether every field of the grant is as the service signed it. */
	public boolean verify(LeaseGrant grant) {
		return verify(grant.signedBytes(), grant.signature());
	}

	/** Whether every field of the portal configuration is as the service signed it. */
	public boolean verify(PortalConfiguration configuration) {
		return verify(configuration.signedBytes(), configuration.signature());
	}

	private boolean verify(byte[] signed, String signature) {
		try {
			return key.verify(signed, Base64.getDecoder().decode(signature));
		} catch (IllegalArgumentException e) {
			return false;
		}
	}
}
