// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a plan's rules into the template of a format, once to open and once to undo. */
final class ScriptAssembly {

	private static final Pattern PLACE = Pattern.compile("(?m)\\{\\{(\\w+)\\}\\}\\n?");
	/** What every shell script begins with: it knows its argument, is root and has its tool, or changes nothing. */
	private static final String START = "start.sh";
	private static final int LONGEST_NOTE = 400;

	private final FirewallPlan plan;
	private final FirewallFormat format;
	private final RuleWriter writer;
	private final List<String> notes;

	ScriptAssembly(FirewallPlan plan, FirewallFormat format, RuleWriter writer) {
		this.plan = plan;
		this.format = format;
		this.writer = writer;
		notes = new ArrayList<>(plan.notes());
		notes.addAll(writer.limits(plan));
		if (!format.isWindows() && !plan.programs().isEmpty()) {
			notes.add(plan.programs().size() + " programs: only the firewall of Windows knows programs; " + format.label()
					+ " opens ports.");
		}
	}

	FirewallScript script() {
		Map<String, String> rules = writer.rules(plan);
		Map<String, String> none = rules.keySet().stream().collect(Collectors.toMap(key -> key, key -> ""));
		int written = plan.openings().size() + (format.isWindows() ? plan.programs().size() : 0);
		return new FirewallScript(format, plan.id(), plan.request().flows(), fill(rules, "apply"), fill(none, "undo"), written, notes);
	}

	private String fill(Map<String, String> rules, String act) {
		Map<String, String> places = new HashMap<>(rules);
		places.put("head", head(act));
		places.put("id", plan.id());
		places.put("flows", plan.flows());
		places.put("name", plan.ruleName());
		places.put("act", act);
		places.put("tool", format.label());
		places.put("start", fill(template(START), places));
		return fill(template(writer.template()), places);
	}

	/** A place alone on its line goes with the line's end, since what comes there ends its own lines. */
	private static String fill(String template, Map<String, String> places) {
		return PLACE.matcher(template).replaceAll(place -> {
			String text = Objects.requireNonNull(places.get(place.group(1)), place.group(1));
			boolean inLine = !text.endsWith("\n") && !text.isEmpty();
			return Matcher.quoteReplacement(text + (inLine && place.group().endsWith("\n") ? "\n" : ""));
		});
	}

	private String head(String act) {
		List<String> lines = new ArrayList<>();
		boolean isUndo = act.equals("undo");
		lines.add("Castellan, " + plan.id() + " " + plan.flows() + ": " + (isUndo ? "closes what its script opened for " : "opens ")
				+ plan.title() + " (" + format.label() + ")");
		if (!isUndo) {
			lines.add(plan.isForAnyone() ? "For anyone. Name the peers to narrow it." : "For these peers only: "
					+ plan.peers().stream().map(PeerNetwork::toString).collect(Collectors.joining(", ")));
			lines.add("May be run again: it replaces its own rules" + direction() + " and leaves all others. With the argument "
					+ (format == FirewallFormat.POWERSHELL ? "-Undo" : "undo") + " it takes them away.");
			notes.forEach(note -> lines.add("Note: " + note));
		}
		String mark = format == FirewallFormat.NETSH ? "rem " : "# ";
		return lines.stream().map(line -> mark + Label.of(line, LONGEST_NOTE) + "\n").collect(Collectors.joining());
	}

	/** A script for one direction leaves what another opened the other way. */
	private String direction() {
		return plan.request().flows().size() > 1 ? "" : plan.request().flows().contains(Flow.INBOUND) ? " of what comes in" : " of what goes out";
	}

	private static String template(String name) {
		try (InputStream in = Objects.requireNonNull(ScriptAssembly.class.getResourceAsStream(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
