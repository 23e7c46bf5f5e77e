// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;
import java.util.List;

/**
 * One licence file that a service has applied.
 *
 * @param file      name in the service's home
 * @param publisher who signed it
 * @param trial     whether a trial publisher did
 * @param version   {@code concurrent-use} or {@code named-user}
 * @param applied   when
 * @param expires   {@code yyyy-mm-dd}, the first end of a line in it, or {@code permanent}
 * @param features  what it holds
 */
public record AuthorizationInfo(String file, String publisher, boolean trial, String version, Instant applied,
		String expires, List<AuthorizedFeature> features) {

	public AuthorizationInfo {
		features = List.copyOf(features);
	}

	/**
	 * One feature line of the file.
	 *
	 * @param count   seats, -1 if uncounted
	 * @param expires {@code yyyy-mm-dd} or {@code permanent}
	 */
	public record AuthorizedFeature(String name, String version, int count, String expires) {
	}
}
