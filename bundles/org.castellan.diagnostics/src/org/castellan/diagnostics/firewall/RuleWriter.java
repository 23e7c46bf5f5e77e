// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.List;
import java.util.Map;

/** Prints the rules of a plan in the language of one firewall. */
interface RuleWriter {

	/** The template of the script, beside these classes. */
	String template();

	/** What stands for each {@code {{name}}} of the template, lines each ending in a line feed. */
	Map<String, String> rules(FirewallPlan plan);

	/** What this firewall cannot do of the plan; each a sentence. */
	List<String> limits(FirewallPlan plan);
}
