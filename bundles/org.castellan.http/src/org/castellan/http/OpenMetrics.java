// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes OpenMetrics text 1.0: families in order, each with its type and help, then its samples, then the end mark. For
 * example {@code text.gauge("castellan_viewers", "Live views.").with(Map.of(), 3)}.
 */
public final class OpenMetrics {

	/** One metric with all of its samples. */
	public static final class Family {

		private final String name;
		private final String suffix;
		private final StringBuilder lines;

		private Family(String name, String type, String help, String suffix) {
			this.name = name;
			this.suffix = suffix;
			lines = new StringBuilder("# TYPE ").append(name).append(' ').append(type).append("\n# HELP ").append(name)
					.append(' ').append(escaped(help)).append('\n');
		}

		public void with(Map<String, String> labels, long value) {
			lines.append(name).append(suffix);
			if (!labels.isEmpty()) {
				lines.append(new TreeMap<>(labels).entrySet().stream()
						.map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
						.collect(Collectors.joining(",", "{", "}")));
			}
			lines.append(' ').append(value).append('\n');
		}

		private static String escaped(String text) {
			return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
		}
	}

	private final List<Family> families = new ArrayList<>();

	public Family gauge(String name, String help) {
		return add(new Family(name, "gauge", help, ""));
	}

	public Family counter(String name, String help) {
		return add(new Family(name, "counter", help, "_total"));
	}

	private Family add(Family family) {
		families.add(family);
		return family;
	}

	@Override
	public String toString() {
		return families.stream().map(family -> family.lines.toString()).collect(Collectors.joining()) + "# EOF\n";
	}
}
