// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The portal configuration file: what there is, for the licensing portal that assigns named users. The names and the
 * nesting are those in which a portal of the field shows such a file (reference/domain.md 3.1); what that source leaves
 * open is decided here: {@code num} counts named users, not their sessions, where {@code type} is
 * {@code named-user}, and seats else.
 *
 * @param maxUsers           the most named users that any feature has, 0 if none is for named users
 * @param startDate          milliseconds since 1970 when it was made
 * @param startDateStr       the same as {@code yyyy-mm-dd}
 * @param entitlements       by feature
 * @param signature          Ed25519 over {@link #signedBytes()} by the service's lease key, base64
 * @param licenseManagerInfo where the service answers
 */
public record PortalConfiguration(int maxUsers, long startDate, String startDateStr,
		SortedMap<String, Entitlement> entitlements, String signature, LicenseManagerInfo licenseManagerInfo) {

	/**
	 * What there is of one feature.
	 *
	 * @param num     named users, or seats, -1 if uncounted
	 * @param type    {@code named-user} or {@code concurrent-use}
	 * @param license the publisher's signed feature lines, one a line
	 */
	public record Entitlement(int num, String type, String license) {
	}

	/**
	 * Where the licence service answers.
	 *
	 * @param hostname one, or several separated by commas, in the order to try
	 */
	public record LicenseManagerInfo(String hostname, int port) {
	}

	public PortalConfiguration {
		entitlements = Collections.unmodifiableSortedMap(new TreeMap<>(entitlements));
	}

	/** What the signature covers: every field but itself, one a line, features in order of their names. */
	public byte[] signedBytes() {
		StringBuilder text = new StringBuilder("castellan-portal-1\n").append(maxUsers).append('\n').append(startDate)
				.append('\n').append(startDateStr).append('\n').append(licenseManagerInfo.hostname()).append('\n')
				.append(licenseManagerInfo.port());
		for (Map.Entry<String, Entitlement> each : entitlements.entrySet()) {
			Entitlement entitlement = each.getValue();
			text.append('\n').append(each.getKey()).append('\n').append(entitlement.num()).append('\n')
					.append(entitlement.type()).append('\n').append(entitlement.license().replace('\n', ' '));
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	public PortalConfiguration withSignature(String base64) {
		return new PortalConfiguration(maxUsers, startDate, startDateStr, entitlements, base64, licenseManagerInfo);
	}
}
