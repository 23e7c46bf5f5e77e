// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseInfo;
import org.castellan.ui.TimeText;

/** Pools and leases as a service tells them, for the tests of the pages' words. */
final class Samples {

	static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
	static final TimeText TIMES = new TimeText(ZoneId.of("UTC"));

	private Samples() {
	}

	static LeaseInfo held(String user, String host) {
		return new LeaseInfo("lease-" + user, "desktopAdvP", 1, user, host, ":0", 4_312, NOW.minusSeconds(4_700),
				NOW.minusSeconds(20), NOW.plusSeconds(105), 7, false, "held");
	}

	static LeaseInfo borrowed(String user, String host) {
		return new LeaseInfo("lease-" + user, "desktopAdvP", 1, user, host, "", 0, NOW.minusSeconds(4_700),
				NOW.minusSeconds(4_700), Instant.parse("2026-12-01T08:00:00Z"), 8, true, "held");
	}

	static LeaseInfo released(String user, String host) {
		return new LeaseInfo("lease-" + user, "desktopAdvP", 1, user, host, "", 0, NOW.minusSeconds(4_700),
				NOW.minusSeconds(20), NOW.plusSeconds(105), 9, false, "quarantined");
	}

	static FeatureAvailability pool(int total, int inUse, LeaseInfo... holders) {
		return pool(total, inUse, "permanent", 0, false, holders);
	}

	static FeatureAvailability pool(int total, int inUse, String expires, int users, boolean trial, LeaseInfo... holders) {
		return new FeatureAvailability("desktopAdvP", "10.1", total, inUse, 0, 0, total < 0 ? -1 : total - inUse, expires,
				"Example Publisher", trial, users, List.of(holders));
	}
}
