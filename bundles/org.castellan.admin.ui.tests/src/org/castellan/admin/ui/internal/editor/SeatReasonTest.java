// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.castellan.admin.ui.internal.editor.Samples.NOW;
import static org.castellan.admin.ui.internal.editor.Samples.held;
import static org.castellan.admin.ui.internal.editor.Samples.pool;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationList;
import org.junit.jupiter.api.Test;

class SeatReasonTest {

	private static final AuthorizationList FILES = new AuthorizationList(List.of(file("site.lic", 6), file("more.lic", 4)));

	private static AuthorizationInfo file(String name, int count) {
		return new AuthorizationInfo(name, "Example Publisher", false, "concurrent-use", NOW, "permanent",
				List.of(new AuthorizedFeature("desktopAdvP", "10.1", count, "permanent"),
						new AuthorizedFeature("other", "1.0", 99, "permanent")));
	}

	@Test
	void aPoolSaysWhereItsSeatsComeFromAndWhyWhatIsFreeIsFree() {
		assertEquals("desktopAdvP 10.1, of Example Publisher: 10 seats in all. Authorized by: 6 from site.lic, 4 from more.lic."
				+ " In use 1, by 1 leases; borrowed among them 0. Reserved 0. Free is 10 − 1 − 0 = 9.",
				SeatReason.of(new SeatRow.Feature(pool(10, 1, held("jsmith", "GIS-07"))), Optional.of(FILES)));
	}

	@Test
	void whoMayNotSeeTheFilesIsToldTheRest() {
		assertEquals("desktopAdvP 10.1, of Example Publisher: 10 seats in all. In use 0, by 0 leases; borrowed among them 0."
				+ " Reserved 0. Free is 10 − 0 − 0 = 10.",
				SeatReason.of(new SeatRow.Feature(pool(10, 0)), Optional.empty()));
	}

	@Test
	void namedUsersAreThreeSessionsEach() {
		String reason = SeatReason.of(new SeatRow.Feature(pool(27, 0, "permanent", 9, false)), Optional.empty());
		assertEquals("desktopAdvP 10.1, of Example Publisher: 27 sessions, three for each of 9 users. In use 0, by 0 leases;"
				+ " borrowed among them 0. Reserved 0. Free is 27 − 0 − 0 = 27.", reason);
	}

	@Test
	void uncountedSeatsNeedNoSum() {
		assertEquals("desktopAdvP 10.1, of Example Publisher: not counted, anyone may use it.",
				SeatReason.of(new SeatRow.Feature(pool(-1, 0)), Optional.empty()));
	}

	@Test
	void aLeaseSaysItsProcessAndItsNumber() {
		assertEquals("jsmith on GIS-07 holds 1 of desktopAdvP. Process 4312. Display :0. Lease lease-jsmith, fencing number 7.",
				SeatReason.of(new SeatRow.Lease(pool(10, 1), held("jsmith", "GIS-07")), Optional.empty()));
	}
}
