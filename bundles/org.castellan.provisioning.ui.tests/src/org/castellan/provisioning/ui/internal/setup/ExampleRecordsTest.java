// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleRecordsTest {

	@TempDir
	Path folder;

	@Test
	void theExampleHasAnOrderOfEachKindAndIsMadeOnce() throws ProblemException {
		try (Authority authority = Authority.open(new DatabaseAddress.Directory(folder), "test")) {
			ExampleRecords.fill(authority);
			ExampleRecords.fill(authority);
			assertEquals(EnumSet.allOf(LicenseType.class), authority.products().all().stream().map(Product::licenseType)
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(LicenseType.class))));
			assertEquals(2, authority.customers().find(Search.everything()).total());
			assertEquals(4, authority.orders().find(Search.everything()).total());
		}
	}
}
