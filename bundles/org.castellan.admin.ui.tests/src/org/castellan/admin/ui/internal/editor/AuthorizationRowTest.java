// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import static org.castellan.admin.ui.internal.editor.Samples.NOW;
import static org.castellan.admin.ui.internal.editor.Samples.TIMES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.Availability;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.RowText;
import org.junit.jupiter.api.Test;

class AuthorizationRowTest {

	private static final AuthorizationInfo SITE = new AuthorizationInfo("site.lic", "Example Publisher", false,
			Availability.CONCURRENT_USE, NOW, "2027-12-31", List.of(new AuthorizedFeature("desktopAdvP", "10.1", 10, "2027-12-31"),
					new AuthorizedFeature("viewer", "1.0", -1, "permanent")));
	private static final AuthorizationInfo USERS = new AuthorizationInfo("users.lic", "Example Publisher", true,
			Availability.NAMED_USER, NOW, "permanent", List.of());

	private static List<String> cells(AuthorizationRow row) {
		return AuthorizationRow.columns(TIMES).stream().map(column -> column.text().apply(row)).toList();
	}

	@Test
	void theVersionChoosesTheFiles() {
		AuthorizationList list = new AuthorizationList(List.of(SITE, USERS));
		assertEquals(List.of(new AuthorizationRow.File(SITE)), AuthorizationRow.of(list, Availability.CONCURRENT_USE));
		assertEquals(List.of(new AuthorizationRow.File(USERS)), AuthorizationRow.of(list, Availability.NAMED_USER));
	}

	@Test
	void aFileSaysItsSeatsAndItsPublisherAndItsLinesStandBelow() {
		AuthorizationRow file = new AuthorizationRow.File(SITE);
		assertEquals(List.of("site.lic", "", "10", "2027-12-31", "Example Publisher", "2026-11-03 10:00:00"), cells(file));
		assertEquals(List.of(List.of("desktopAdvP", "10.1", "10", "2027-12-31", "", ""),
				List.of("viewer", "1.0", "uncounted", "permanent", "", "")), file.below().stream().map(AuthorizationRowTest::cells)
				.toList());
	}

	@Test
	void aTrialIsMarked() {
		assertEquals(Optional.of(Icon.TRIAL), AuthorizationRow.look().icon(new AuthorizationRow.File(USERS), 0));
		assertEquals(Optional.of(Icon.LICENSE), AuthorizationRow.look().icon(new AuthorizationRow.File(SITE), 0));
	}

	@Test
	void anExportNamesTheFileOnEveryLine() {
		AuthorizationRow file = new AuthorizationRow.File(SITE);
		String csv = RowText.csv(AuthorizationRow.exported(), file.below());
		assertEquals("site.lic,Example Publisher,false,desktopAdvP,10.1,10,2027-12-31,2026-11-03T10:00:00Z",
				csv.lines().skip(1).findFirst().orElseThrow());
	}
}
