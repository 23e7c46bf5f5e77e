// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The ports of one product on one host, as they come in. Its rows are made when they are asked for, and kept until there is news. */
final class ResultGroup {

	private final String host;
	private final String product;
	private final List<ResultRow.Port> ports = new ArrayList<>();
	private final Map<Integer, Integer> places = new HashMap<>();
	private ResultRow.@Nullable Group row;
	private ResultRow.@Nullable Group problems;

	ResultGroup(String host, String product) {
		this.host = host;
		this.product = product;
	}

	void add(ResultRow.Port port) {
		places.put(port.index(), ports.size());
		ports.add(port);
		forget();
	}

	void replace(ResultRow.Port port) {
		ports.set(places.getOrDefault(port.index(), 0), port);
		forget();
	}

	private void forget() {
		row = null;
		problems = null;
	}

	/** With all ports. */
	ResultRow.Group row() {
		ResultRow.Group known = row;
		if (known == null) {
			known = group(List.copyOf(ports));
			row = known;
		}
		return known;
	}

	/** With those ports alone that a person should look at; perhaps none. */
	ResultRow.Group problems() {
		ResultRow.Group known = problems;
		if (known == null) {
			known = group(ports.stream().filter(port -> port.mark().isProblem()).map(ResultRow.class::cast).toList());
			problems = known;
		}
		return known;
	}

	/** What is out of sight counts, too. */
	private ResultRow.Group group(List<ResultRow> below) {
		return new ResultRow.Group(host, product, below, count(Mark.OK) + count(Mark.WARNING), ports.size() - count(Mark.QUIET));
	}

	private long count(Mark mark) {
		return ports.stream().filter(port -> port.mark() == mark).count();
	}
}
