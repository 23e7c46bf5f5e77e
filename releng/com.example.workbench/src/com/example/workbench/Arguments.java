// SPDX-License-Identifier: EPL-2.0
package com.example.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.app.IApplicationContext;

/** What the command line asked for, for example {@code -showView some.view -marker /tmp/shown}. */
record Arguments(Optional<String> view, Optional<String> perspective, Optional<String> command, Optional<Path> marker,
		boolean closeWhenShown) {

	static Arguments of(IApplicationContext context) {
		List<String> given = List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		return new Arguments(after("-showView", given), after("-showPerspective", given), after("-command", given),
				after("-marker", given).map(Path::of), given.contains("-closeWhenShown"));
	}

	private static Optional<String> after(String option, List<String> given) {
		int at = given.indexOf(option);
		return at >= 0 && at + 1 < given.size() ? Optional.of(given.get(at + 1)) : Optional.empty();
	}
}
