// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.CatalogReading;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.eclipse.osgi.util.NLS;

/**
 * The catalogue in the window: what comes with the program, and the rules of a site's own file as long as all of its lines
 * are sound.
 *
 * @param file     as typed; blank for none
 * @param catalog  what counts
 * @param own      how many rules of the file count
 * @param problems why the file does not count, a line each
 */
public record SiteCatalog(String file, PortCatalog catalog, int own, List<Problem> problems) {

	public SiteCatalog {
		Objects.requireNonNull(file);
		Objects.requireNonNull(catalog);
		problems = List.copyOf(problems);
	}

	/** What comes with the program. */
	public static SiteCatalog standard() {
		return new SiteCatalog("", PortCatalog.standard(), 0, List.of());
	}

	/** With the rules of a file; blocks. */
	public static SiteCatalog of(String file) {
		if (file.isBlank()) {
			return standard();
		}
		try {
			CatalogReading reading = PortCatalog.examine(Path.of(file.strip()));
			return reading.problems().isEmpty()
					? new SiteCatalog(file, PortCatalog.standard().with(reading.rules()), reading.rules().rules().size(), List.of())
					: new SiteCatalog(file, PortCatalog.standard(), 0, reading.problems());
		} catch (ProblemException e) {
			return new SiteCatalog(file, PortCatalog.standard(), 0, List.of(e.problem()));
		} catch (InvalidPathException e) {
			return new SiteCatalog(file, PortCatalog.standard(), 0,
					List.of(DiagnosticsProblem.CATALOG_UNREADABLE.problem("file", file, "reason", String.valueOf(e.getMessage()))));
		}
	}

	/** Whether its rules count, and what a person does about it. */
	public String sentence() {
		if (file.isBlank()) {
			return Messages.Site_none;
		}
		if (!problems.isEmpty()) {
			return Messages.Site_refused;
		}
		return own == 1 ? Messages.Site_usedOne : NLS.bind(Messages.Site_used, own);
	}
}
