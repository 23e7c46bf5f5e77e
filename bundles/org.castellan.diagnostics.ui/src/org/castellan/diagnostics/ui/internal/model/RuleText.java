// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.castellan.diagnostics.catalog.Certainty;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Service;
import org.eclipse.osgi.util.NLS;

/** What the catalogue's rules say in words. */
public final class RuleText {

	private RuleText() {
	}

	/** Where connections come from, for example {@code clients, between machines}. */
	public static String directions(PortRule rule) {
		return directions(rule.directions());
	}

	static String directions(Set<Direction> directions) {
		return directions.stream().sorted().map(RuleText::direction).collect(Collectors.joining(", "));
	}

	public static String direction(Direction direction) {
		return switch (direction) {
		case IN -> Messages.Rule_in;
		case OUT -> Messages.Rule_out;
		case BETWEEN_MACHINES -> Messages.Rule_between;
		case LOCAL -> Messages.Rule_local;
		};
	}

	/** What answers there, and whether over TLS. */
	public static String service(PortRule rule) {
		return service(rule.expected());
	}

	public static String service(Service expected) {
		return switch (expected) {
		case HTTPS -> Messages.Service_https;
		case HTTP -> Messages.Service_http;
		case TLS -> Messages.Service_tls;
		case TCP -> Messages.Service_own;
		case CASTELLAN -> Messages.Service_castellan;
		case FLEXNET -> Messages.Service_flexnet;
		};
	}

	/** {@code fixed}, {@code configurable}, or that nobody says which. */
	public static String choice(PortRule rule) {
		return switch (rule.choice()) {
		case FIXED -> Messages.Rule_fixed;
		case CONFIGURABLE -> Messages.Rule_configurable;
		case NOT_SAID -> Messages.Rule_choiceNotSaid;
		};
	}

	/** What the product does when another program has the port. */
	public static String whenTaken(PortRule rule) {
		return switch (rule.whenTaken()) {
		case FIXED_FAILS -> Messages.Taken_fails;
		case INCREMENTS -> Messages.Taken_increments;
		case SKIPS -> Messages.Taken_skips;
		case EPHEMERAL -> Messages.Taken_ephemeral;
		case UNKNOWN -> Messages.Taken_unknown;
		};
	}

	public static String certainty(Certainty certainty) {
		return switch (certainty) {
		case CERTAIN -> Messages.Certainty_certain;
		case ASSUMED -> Messages.Certainty_assumed;
		case MISSING -> Messages.Certainty_missing;
		};
	}

	/** Where it is written, how sure that is, for which versions, and what else to know. */
	public static String source(PortRule rule) {
		String source = NLS.bind(Messages.Detail_source, rule.source(), certainty(rule.certainty()));
		String versions = rule.versions().equals("all") || rule.versions().isEmpty() ? ""
				: " " + NLS.bind(Messages.Detail_versions, rule.versions());
		return source + versions + (rule.note().isEmpty() ? "" : System.lineSeparator() + sentence(rule.note()));
	}

	/** All of a rule that a table's row has no room for. */
	public static String words(PortRule rule) {
		List<String> lines = new ArrayList<>();
		if (!rule.purpose().isEmpty()) {
			lines.add(sentence(rule.purpose()));
		}
		lines.add(source(rule));
		return String.join(System.lineSeparator(), lines);
	}

	static String sentence(String text) {
		String upper = text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
		return upper.isEmpty() || upper.endsWith(".") ? upper : upper + ".";
	}
}
