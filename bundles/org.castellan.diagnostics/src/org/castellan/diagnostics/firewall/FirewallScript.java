// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.castellan.core.problem.ProblemException;

/**
 * A script that opens ports, for example {@code FirewallScript.write(request, FirewallFormat.NFTABLES).text()}. It may be run
 * again, and takes its rules away when it is run with {@code undo}.
 *
 * @param id    marks its rules; made of the products and the side, so that a newer script replaces an older one, for other
 *              peers too
 * @param flows the directions it is for: what another script opened the other way is left alone
 * @param text  lines end in a line feed
 * @param undo  the same script, taking its rules away without being told to
 * @param rules how many it writes
 * @param notes what it does not open and why, for a person; also in its head
 */
public record FirewallScript(FirewallFormat format, String id, Set<Flow> flows, String text, String undo, int rules,
		List<String> notes) {

	private static final String BYTE_ORDER_MARK = "\ufeff";

	public FirewallScript {
		Objects.requireNonNull(format);
		Objects.requireNonNull(id);
		flows = Set.copyOf(flows);
		Objects.requireNonNull(text);
		Objects.requireNonNull(undo);
		notes = List.copyOf(notes);
	}

	/**
	 * Writes a script.
	 *
	 * @throws ProblemException if nothing of what was asked can be opened
	 */
	public static FirewallScript write(FirewallRequest request, FirewallFormat format) throws ProblemException {
		FirewallPlan plan = FirewallPlan.of(request);
		RuleWriter writer = switch (format) {
			case NFTABLES -> new NftablesRules();
			case IPTABLES -> new IptablesRules();
			case FIREWALLD -> new FirewalldRules();
			case UFW -> new UfwRules();
			case POWERSHELL -> new PowerShellRules();
			case NETSH -> new NetshRules();
		};
		return new ScriptAssembly(plan, format, writer).script();
	}

	/** {@code castellan-3f2a91-nftables.sh}, or {@code castellan-3f2a91-in-nftables.sh} for one direction. */
	public String fileName() {
		String direction = flows.size() == 1 ? "-" + flows.iterator().next().word() : "";
		return id + direction + "-" + format.label().toLowerCase(Locale.ROOT) + "." + format.suffix();
	}

	/** {@code castellan-3f2a91-nftables-undo.sh}. */
	public String undoFileName() {
		return fileName().replace("." + format.suffix(), "-undo." + format.suffix());
	}

	/** As a file that the format's interpreter reads rightly. */
	public byte[] bytes() {
		return bytes(text);
	}

	/** The undo as a file. */
	public byte[] undoBytes() {
		return bytes(undo);
	}

	/** Windows PowerShell takes a file without a mark for the system's code page. */
	private byte[] bytes(String content) {
		String written = format.isWindows() ? content.replace("\n", "\r\n") : content;
		return ((format == FirewallFormat.POWERSHELL ? BYTE_ORDER_MARK : "") + written).getBytes(StandardCharsets.UTF_8);
	}
}
