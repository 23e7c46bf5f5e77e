// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is authorized now, by pool. A pool that no longer counts is remembered as long as the service runs, since leases
 * of it may still be shown and asked for again. Thread-safe; reading takes no lock.
 */
public final class LicenseRegister {

	private volatile Map<String, AuthorizedPool> known = Map.of();
	private volatile List<AuthorizedPool> current = List.of();

	/** These pools are about to count: the ledger may grant of them before {@link #set} is called. */
	synchronized void announce(List<AuthorizedPool> pools) {
		Map<String, AuthorizedPool> merged = new HashMap<>(known);
		pools.forEach(pool -> merged.put(pool.definition().id(), pool));
		known = Map.copyOf(merged);
	}

	/** These pools, and no others, count from now on. */
	synchronized void set(List<AuthorizedPool> pools) {
		announce(pools);
		current = List.copyOf(pools);
	}

	/** A pool that counts or once counted. */
	public Optional<AuthorizedPool> pool(String id) {
		return Optional.ofNullable(known.get(id));
	}

	public List<AuthorizedPool> pools() {
		return current;
	}
}
