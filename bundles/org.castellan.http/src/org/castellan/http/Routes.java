// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castellan.core.problem.ProblemException;

/** All routes, found by method and path. */
public final class Routes {

	/** A route with the values of its path's placeholders. */
	record Match(Route<?> route, Map<String, String> values) {
	}

	private record Template(List<String> segments, Map<String, Route<?>> byMethod) {

		Optional<Map<String, String>> match(List<String> asked) {
			if (asked.size() != segments.size()) {
				return Optional.empty();
			}
			Map<String, String> values = new HashMap<>();
			for (int i = 0; i < asked.size(); i++) {
				String segment = segments.get(i);
				if (segment.startsWith("{")) {
					values.put(segment.substring(1, segment.length() - 1), asked.get(i));
				} else if (!segment.equals(asked.get(i))) {
					return Optional.empty();
				}
			}
			return Optional.of(values);
		}
	}

	private final List<Route<?>> all;
	private final Map<String, Template> literal = new HashMap<>();
	private final List<Template> templates = new ArrayList<>();

	public Routes(List<Route<?>> all) {
		this.all = List.copyOf(all);
		Map<String, List<Route<?>>> byPath = all.stream().collect(Collectors.groupingBy(Route::path));
		byPath.forEach((path, routes) -> {
			Template template = new Template(segments(path),
					routes.stream().collect(Collectors.toMap(Route::method, route -> route)));
			if (path.indexOf('{') < 0) {
				literal.put(path, template);
			} else {
				templates.add(template);
			}
		});
	}

	public List<Route<?>> all() {
		return all;
	}

	/** @throws ProblemException if nothing is at the path, or it does not know the method */
	Match find(String method, String path) throws ProblemException {
		Template template = literal.get(path);
		if (template != null) {
			return new Match(choose(template, method, path), Map.of());
		}
		List<String> asked = segments(path);
		for (Template candidate : templates) {
			Optional<Map<String, String>> values = candidate.match(asked);
			if (values.isPresent()) {
				return new Match(choose(candidate, method, path), values.get());
			}
		}
		throw new ProblemException(HttpProblem.UNKNOWN_PATH.problem("path", Shown.shortened(path)));
	}

	private static Route<?> choose(Template template, String method, String path) throws ProblemException {
		Route<?> route = template.byMethod().get(method);
		if (route == null) {
			throw new ProblemException(HttpProblem.WRONG_METHOD.problem("path", Shown.shortened(path), "method",
					Shown.shortened(method), "allowed",
					template.byMethod().keySet().stream().sorted().collect(Collectors.joining(", "))));
		}
		return route;
	}

	private static List<String> segments(String path) {
		return List.of(path.split("/", -1));
	}
}
