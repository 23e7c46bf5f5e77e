// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

/**
 * A publisher that a service trusts.
 *
 * @param keyId       16 hex digits that name its key in a signature
 * @param name        as in its certificate
 * @param fingerprint SHA-256 of the certificate, colon-separated hex
 * @param trial       whether it is a trial publisher, made on the spot
 */
public record PublisherInfo(String keyId, String name, String fingerprint, boolean trial) {
}
