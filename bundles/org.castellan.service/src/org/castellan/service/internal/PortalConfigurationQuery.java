// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.castellan.core.api.Availability;
import org.castellan.core.api.PortalConfiguration;
import org.castellan.core.api.PortalConfiguration.Entitlement;
import org.castellan.core.api.PortalConfiguration.LicenseManagerInfo;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolView;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.internal.license.AuthorizedPool;
import org.castellan.service.internal.license.LicenseRegister;
import org.castellan.service.internal.license.SeatLine;

/** Writes the portal configuration file: what counts now, feature by feature, signed by this service. */
public final class PortalConfigurationQuery {

	private final ServiceFacts facts;
	private final SeatLedger ledger;
	private final LicenseRegister register;
	private final InstantSource time;
	private final ZoneId zone;

	public PortalConfigurationQuery(ServiceFacts facts, SeatLedger ledger, LicenseRegister register,
			InstantSource time, ZoneId zone) {
		this.facts = facts;
		this.ledger = ledger;
		this.register = register;
		this.time = time;
		this.zone = zone;
	}

	public PortalConfiguration configuration() {
		Instant now = time.instant();
		Map<String, Integer> totals = ledger.view().pools().stream()
				.collect(Collectors.toMap(pool -> pool.definition().id(), PoolView::total));
		SortedMap<String, Entitlement> entitlements = new TreeMap<>();
		for (AuthorizedPool pool : register.pools()) {
			Entitlement one = entitlement(pool, totals.getOrDefault(pool.definition().id(), 0));
			entitlements.merge(pool.definition().feature(), one, PortalConfigurationQuery::together);
		}
		int maxUsers = entitlements.values().stream().filter(each -> each.type().equals(Availability.NAMED_USER))
				.mapToInt(Entitlement::num).max().orElse(0);
		return facts.identity().signer().sign(new PortalConfiguration(maxUsers, now.toEpochMilli(),
				now.atZone(zone).toLocalDate().toString(), entitlements, "",
				new LicenseManagerInfo(facts.name(), facts.port())));
	}

	private static Entitlement entitlement(AuthorizedPool pool, int total) {
		List<String> lines = pool.lines().stream().map(SeatLine::text).toList();
		return new Entitlement(pool.version().equals(Availability.NAMED_USER) ? pool.users(total) : total,
				pool.version(), String.join("\n", lines));
	}

	/**
	 * Pools of one feature, in several versions or from several publishers. Users and seats do not add up: where a feature
	 * has both, the portal is told of what it assigns, the users.
	 */
	private static Entitlement together(Entitlement one, Entitlement other) {
		if (!one.type().equals(other.type())) {
			return one.type().equals(Availability.NAMED_USER) ? one : other;
		}
		boolean unlimited = one.num() == PoolDefinition.UNCOUNTED || other.num() == PoolDefinition.UNCOUNTED;
		return new Entitlement(unlimited ? PoolDefinition.UNCOUNTED : one.num() + other.num(), one.type(),
				one.license() + "\n" + other.license());
	}
}
