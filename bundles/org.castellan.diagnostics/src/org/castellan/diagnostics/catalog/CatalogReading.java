// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.List;
import java.util.Objects;

import org.castellan.core.problem.Problem;

/**
 * What a catalogue file says, and which of its lines say nothing: {@code PortCatalog.examine(file).problems()}.
 *
 * @param rules    of the lines that are sound
 * @param problems one for each line that is no rule, in the order of the file
 */
public record CatalogReading(PortCatalog rules, List<Problem> problems) {

	public CatalogReading {
		Objects.requireNonNull(rules);
		problems = List.copyOf(problems);
	}
}
