// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.ui.internal.model.CheckOptions;
import org.castellan.diagnostics.ui.internal.model.CheckWish;
import org.eclipse.ui.IMemento;

/** What was asked last, with the site's own catalogue, as the workbench keeps it from one start to the next. */
final class KeptWish {

	private static final String HOSTS = "hosts";
	private static final String PRODUCTS = "products";
	private static final String CATALOG = "catalog";
	private static final String PORTS = "ports";
	private static final String EXPECTED = "expected";
	private static final String DIRECTIONS = "directions";
	private static final String TIMEOUT = "timeout";
	private static final String BETWEEN = "\n";

	private KeptWish() {
	}

	static void keep(IMemento state, CheckWish wish, String catalogFile) {
		CheckOptions options = wish.options();
		state.putString(HOSTS, wish.hosts());
		state.putString(CATALOG, catalogFile);
		state.putString(PRODUCTS, String.join(BETWEEN, wish.products()));
		state.putString(PORTS, options.ports());
		state.putString(EXPECTED, options.expected().name());
		state.putString(DIRECTIONS, options.directions().stream().map(Direction::name).collect(Collectors.joining(BETWEEN)));
		state.putString(TIMEOUT, options.timeout());
	}

	/** What is missing or was never known is as usual. */
	static CheckWish wish(IMemento state) {
		Set<String> products = Arrays.stream(text(state, PRODUCTS, "").split(BETWEEN)).filter(name -> !name.isEmpty())
				.collect(Collectors.toSet());
		return new CheckWish(products, text(state, HOSTS, ""), options(state));
	}

	static String catalogFile(IMemento state) {
		return text(state, CATALOG, "");
	}

	private static CheckOptions options(IMemento state) {
		CheckOptions usual = CheckOptions.usual();
		String expected = text(state, EXPECTED, "");
		String directions = state.getString(DIRECTIONS);
		return new CheckOptions(text(state, PORTS, ""),
				Arrays.stream(Service.values()).filter(service -> service.name().equals(expected)).findFirst().orElse(usual.expected()),
				directions == null ? usual.directions() : directions(Set.of(directions.split(BETWEEN))), text(state, TIMEOUT, ""));
	}

	private static Set<Direction> directions(Set<String> names) {
		return Arrays.stream(Direction.values()).filter(direction -> names.contains(direction.name())).collect(Collectors.toSet());
	}

	private static String text(IMemento state, String key, String otherwise) {
		String kept = state.getString(key);
		return kept == null ? otherwise : kept;
	}
}
