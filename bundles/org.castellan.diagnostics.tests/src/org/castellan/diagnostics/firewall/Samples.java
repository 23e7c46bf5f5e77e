// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.List;
import java.util.Set;

import org.castellan.diagnostics.catalog.Certainty;
import org.castellan.diagnostics.catalog.Choice;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.catalog.Usual;
import org.castellan.diagnostics.catalog.WhenTaken;

/** Rules that have one of everything. */
final class Samples {

	/** Tries every way out of a comment, a quoted text and a here document that the formats have. */
	static final String EVIL = "x'; touch /tmp/castellan-pwned; '\"$(touch /tmp/castellan-pwned)`id`\nRULES\nEOF\n%PATH% & | > \u2019 * \\";

	static final List<PortRule> SERVER = List.of(
			rule("ArcGIS Server", "HTTPS", "6443", Protocol.TCP, Direction.IN),
			rule("ArcGIS Server", "HTTP", "6080", Protocol.TCP, Direction.IN),
			rule("ArcGIS Server", "cluster", "4000-4003", Protocol.TCP, Direction.BETWEEN_MACHINES),
			rule("ArcGIS Server", "internal", "6006", Protocol.TCP, Direction.LOCAL));
	static final PortRule VENDOR = rule("ArcGIS License Manager", "vendor daemon", "dynamic", Protocol.TCP, Direction.IN);
	static final PortRule BLANK = rule("Flexera beacon", "SQL sources", "? 1433", Protocol.TCP, Direction.OUT);
	static final List<PortRule> EVERYTHING = List.of(SERVER.get(0), SERVER.get(1), SERVER.get(2), SERVER.get(3), VENDOR, BLANK,
			rule("ArcGIS License Manager", "lmgrd", "27000-27009", Protocol.TCP, Direction.IN),
			rule("Flexera beacon", "login", "443", Protocol.TCP, Direction.OUT),
			rule("Flexera beacon", "upload", "443", Protocol.TCP, Direction.OUT),
			rule("Flexera beacon", "SAP", "33nn", Protocol.TCP, Direction.OUT),
			rule("Flexera beacon", "discovery", "161", Protocol.UDP, Direction.OUT),
			rule("Flexera beacon", "ping", "1", Protocol.ICMP, Direction.OUT),
			rule("Site", "ping", "1", Protocol.ICMP, Direction.IN),
			rule("Portal", "ephemeral", "1024-5000 49152-65535", Protocol.TCP, Direction.OUT),
			rule("Site", EVIL, "9999", Protocol.TCP, Direction.IN));

	private Samples() {
	}

	static PortRule rule(String product, String component, String ports, Protocol protocol, Direction direction) {
		return new PortRule(product + "/" + component + "/" + ports, product, component, Ports.parse(ports), protocol, Set.of(direction),
				"", Service.TCP, Choice.NOT_SAID, WhenTaken.UNKNOWN, "all", Usual.YES, Certainty.CERTAIN, "", "test");
	}

	static List<PeerNetwork> peers(String... texts) {
		return List.of(texts).stream().map(PeerNetwork::parse).toList();
	}
}
