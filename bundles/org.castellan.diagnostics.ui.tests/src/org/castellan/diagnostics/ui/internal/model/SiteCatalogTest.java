// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.castellan.diagnostics.catalog.PortCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCatalogTest {

	private static final PortCatalog STANDARD = PortCatalog.standard();

	@TempDir
	private Path folder;

	@Test
	void aSoundFileAddsItsRulesAndReplacesThoseItNames() throws IOException {
		SiteCatalog site = SiteCatalog.of(file("id,product,ports\nours,Print server,9100\nserver-6443,ArcGIS Server,16443\n"));

		assertAll(() -> assertEquals(STANDARD.rules().size() + 1, site.catalog().rules().size()),
				() -> assertTrue(site.catalog().products().contains("Print server")), () -> assertEquals(List.of(), site.problems()),
				() -> assertTrue(site.sentence().startsWith("2 rules"), site::sentence));
	}

	@Test
	void aMalformedFileIsToldLineByLineAndNothingOfItCounts() throws IOException {
		SiteCatalog site = SiteCatalog.of(file("id,product,ports\nours,Print server,9100\nb,Ours,70000\nc,Ours\n"));

		assertAll(() -> assertEquals(STANDARD, site.catalog()),
				() -> assertEquals(List.of("3", "4"), site.problems().stream().map(problem -> problem.details().get("line")).toList()),
				() -> assertTrue(site.sentence().startsWith("Nothing of this file is used"), site::sentence));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/no/such/file.csv", "/tmp", "a\0b" })
	void aFileThatCannotBeReadIsAProblem(String file) {
		SiteCatalog site = SiteCatalog.of(file);

		assertEquals(List.of("CAS-1202"), site.problems().stream().map(problem -> problem.code()).toList());
		assertEquals(STANDARD, site.catalog());
	}

	@Test
	void noFileIsWhatComesWithTheProgram() {
		assertEquals(new SiteCatalog("", STANDARD, 0, List.of()), SiteCatalog.of("  "));
	}

	private String file(String text) throws IOException {
		return Files.writeString(folder.resolve("site.csv"), text).toString();
	}
}
