// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.api.LeaseList;
import org.castellan.ledger.LedgerView;
import org.castellan.ledger.PoolView;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.internal.license.AuthorizedPool;
import org.castellan.service.internal.license.LicenseRegister;

/** Tells every seat and where it is, from one instant of the ledger. */
public final class AvailabilityQuery {

	private static final String PERMANENT = "permanent";

	private final SeatLedger ledger;
	private final LicenseRegister register;
	private final ZoneId zone;

	/** @param zone in which licences end at midnight */
	public AvailabilityQuery(SeatLedger ledger, LicenseRegister register, ZoneId zone) {
		this.ledger = ledger;
		this.register = register;
		this.zone = zone;
	}

	/** @param version {@link Availability#CONCURRENT_USE} or {@link Availability#NAMED_USER} */
	public Availability of(String version) {
		LedgerView view = ledger.view();
		return new Availability(version, view.pools().stream().filter(pool -> version(pool).equals(version))
				.map(this::feature).sorted(Comparator.comparing(FeatureAvailability::name)).toList());
	}

	public LeaseList leases() {
		return new LeaseList(ledger.view().pools().stream().flatMap(pool -> pool.leases().stream())
				.map(LeaseInfos::of).sorted(Comparator.comparing(LeaseInfo::since)).toList());
	}

	/** A pool that nothing is known of any more holds leases of a licence that went; it is shown until they end. */
	private String version(PoolView pool) {
		return known(pool).map(AuthorizedPool::version).orElse(Availability.CONCURRENT_USE);
	}

	private FeatureAvailability feature(PoolView pool) {
		Optional<AuthorizedPool> known = known(pool);
		return new FeatureAvailability(pool.definition().feature(), pool.definition().version(), pool.total(),
				pool.inUse(), pool.borrowed(), 0, pool.available(), pool.expires().map(this::lastDay).orElse(PERMANENT),
				known.map(each -> each.publisher().name()).orElse(""),
				known.map(each -> each.publisher().trial()).orElse(false), known.map(each -> each.users(pool.total())).orElse(0),
				pool.leases().stream().map(LeaseInfos::of).toList());
	}

	private Optional<AuthorizedPool> known(PoolView pool) {
		return register.pool(pool.definition().id());
	}

	private String lastDay(Instant end) {
		return end.minusMillis(1).atZone(zone).toLocalDate().toString();
	}
}
