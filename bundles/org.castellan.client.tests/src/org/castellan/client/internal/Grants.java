// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.List;

import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.testkit.time.SettableTime;

/** Grants as a service sends them, without licence and signature. */
final class Grants {

	static final Holder HOLDER = new Holder("jsmith", "GIS-07", ":0", 4312);

	private Grants() {
	}

	static LeaseGrant lasting(Duration timeToLive) {
		return new LeaseGrant("17", "request-00000001", "desktopAdvP", 1, HOLDER, 42, "seal", SettableTime.START,
				timeToLive.toMillis(), SettableTime.START.plus(timeToLive), "", List.of(), "", "");
	}
}
