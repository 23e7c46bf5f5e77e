// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsProgramTest {

	@Test
	void theFourOfArcGisServerAreThoseOfItsDocumentation() {
		assertEquals(List.of("D:\\ArcGIS Server\\bin\\ArcSOC.exe", "D:\\ArcGIS Server\\framework\\etc\\service\\bin\\ArcGISServer.exe",
				"D:\\ArcGIS Server\\framework\\runtime\\jre\\bin\\javaw.exe",
				"D:\\ArcGIS Server\\framework\\runtime\\jre\\bin\\rmid.exe"),
				WindowsProgram.ofArcGisServer("D:\\ArcGIS Server\\").stream().map(WindowsProgram::path).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ArcSOC.exe", "bin\\ArcSOC.exe", "C:ArcSOC.exe", "C:\\", "C:\\a\\\\b.exe", "/usr/bin/java", "C:/a/b.exe",
			"C:\\a\"&calc&\"\\b.exe", "C:\\a\nb.exe", "C:\\a|b.exe", "C:\\a?.exe", "C:\\<a>.exe", "\\\\server\\share" })
	void refusesWhatIsNoAbsolutePathOfWindows(String path) {
		assertThrows(IllegalArgumentException.class, () -> new WindowsProgram(path));
	}
}
