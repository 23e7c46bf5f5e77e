// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.firewall.FirewallFormat;
import org.castellan.diagnostics.firewall.FirewallScript;
import org.castellan.diagnostics.firewall.FirewallSide;
import org.castellan.diagnostics.firewall.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirewallWishTest {

	private static final Set<Flow> BOTH = Set.of(Flow.INBOUND, Flow.OUTBOUND);

	@Test
	void whatIsTypedStandsInTheScript() throws ProblemException {
		FirewallScript script = new FirewallWish(rules("ArcGIS Server", "ArcGIS License Manager"), FirewallFormat.NETSH, FirewallSide.SERVER,
				Set.of(Flow.INBOUND), " 10.1.2.3/16; 2001:DB8::1,10.9.9.9 ", " 5152 ", Optional.of(" D:\\Server "), false).script();

		assertAll(() -> assertTrue(script.text().contains("localport=5152 remoteip=10.1.0.0/16,2001:db8::1,10.9.9.9")),
				() -> assertTrue(script.text().contains("program=\"D:\\Server\\bin\\ArcSOC.exe\"")),
				() -> assertFalse(script.text().contains("dir=out action")));
	}

	@Test
	void nothingTypedLetsAnyoneThrough() throws ProblemException {
		FirewallScript script = new FirewallWish(rules("ArcGIS Server"), FirewallFormat.UFW, FirewallSide.CLIENT, BOTH, " ", "",
				Optional.empty(), false).script();

		assertTrue(script.text().contains("allow out 6443/tcp"), script::text);
		assertFalse(script.text().contains("allow out 6080/tcp"), script::text);
		assertTrue(script.text().contains("For anyone."));
	}

	@Test
	void whatIsOffByDefaultIsLetThroughIfTicked() throws ProblemException {
		FirewallScript script = new FirewallWish(rules("ArcGIS Server"), FirewallFormat.UFW, FirewallSide.SERVER, BOTH, "10.1.0.0/16", "",
				Optional.empty(), true).script();

		assertTrue(script.text().contains("port 6080 proto tcp") && script.text().contains("port 4000:4003 proto tcp"), script::text);
		assertTrue(FirewallWish.hasUnusual(rules("ArcGIS Server")));
		assertFalse(FirewallWish.hasUnusual(List.of(rules("ArcGIS Server").getFirst())));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'',   '',       '',      '',        CAS-1272
			IN,   gis01,    '',      '',        CAS-1273
			IN,   10.1.2/8, '',      '',        CAS-1273
			IN,   '10.1.2.3 10.1.2.4/40', '', '', CAS-1273
			IN,   '',       70000,   '',        CAS-1274
			IN,   '',       0,       '',        CAS-1274
			IN,   '',       vendor,  '',        CAS-1274
			IN,   '',       '',      /opt/gis,  CAS-1275
			IN,   '',       '',      ' ',       CAS-1275
			""")
	void whatIsNotUnderstoodIsAProblemOfItsField(String flow, String peers, String vendorPort, String directory, String code) {
		FirewallWish wish = new FirewallWish(rules("ArcGIS Server"), FirewallFormat.POWERSHELL, FirewallSide.SERVER,
				flow.isEmpty() ? Set.of() : Set.of(Flow.INBOUND), peers, vendorPort, directory.isEmpty() ? Optional.empty() : Optional.of(directory),
				false);

		assertEquals(code, assertThrows(ProblemException.class, wish::script).problem().code());
	}

	@Test
	void onlyWhatTheProductsHaveIsAsked() {
		assertTrue(FirewallWish.hasVendorDaemon(rules("ArcGIS License Manager")));
		assertFalse(FirewallWish.hasVendorDaemon(rules("ArcGIS Server")));
		assertTrue(FirewallWish.hasPrograms(rules("ArcGIS Server")));
		assertFalse(FirewallWish.hasPrograms(rules("Portal for ArcGIS")));
	}

	private static List<PortRule> rules(String... products) {
		List<PortRule> rules = new ArrayList<>();
		for (String product : products) {
			PortCatalog.standard().rules().stream().filter(rule -> rule.product().equals(product)).forEach(rules::add);
		}
		return rules;
	}
}
