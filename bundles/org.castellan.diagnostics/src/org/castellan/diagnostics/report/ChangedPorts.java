// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.diagnostics.report.RunDifference.Change;

/**
 * Ports of one host that follow each other and to which the same happened, as a person reads them: {@code gis01:27001-27099},
 * from open to refused.
 *
 * @param first of the ports
 * @param last  the first one, if it is alone
 */
public record ChangedPorts(Change first, Change last) {

	public ChangedPorts {
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}

	/** In the order of the changes, of which neighbours are brought together. */
	static List<ChangedPorts> of(List<Change> changes) {
		List<ChangedPorts> ranges = new ArrayList<>();
		for (Change change : changes) {
			boolean goesOn = !ranges.isEmpty() && change.follows(ranges.getLast().last());
			ranges.add(new ChangedPorts(goesOn ? ranges.removeLast().first() : change, change));
		}
		return ranges;
	}

	/** {@code gis01:6443}, {@code gis01:27001-27099}. */
	public String target() {
		return first.equals(last) ? first.target() : first.target() + "-" + last.result().port();
	}

	/** What they were; empty if the earlier run did not ask them. */
	public Optional<String> before() {
		return first.before().map(KeptResult::words);
	}

	/** What they are; empty if the later run did not ask them. */
	public Optional<String> after() {
		return first.after().map(KeptResult::words);
	}

	/** For example {@code gis01:27001-27099 open -> refused: nobody listens}. */
	public String words() {
		return target() + " " + before().orElse("not asked") + " -> " + after().orElse("not asked");
	}
}
