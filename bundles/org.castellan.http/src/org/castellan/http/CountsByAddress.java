// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts something by the address it came from, anew each minute; IPv6 addresses by their network of 64 bits, all of which
 * one machine may use. Remembers a bounded number of addresses, those heard of
 * last, so a flood of them costs no memory. Thread-safe.
 */
final class CountsByAddress {

	static final Duration WINDOW = Duration.ofMinutes(1);
	private static final int ADDRESSES = 1_000;
	private static final int IPV6_BYTES = 16;
	private static final int NETWORK_BYTES = 8;

	private record Count(Instant since, int times) {

		boolean isOver(Instant now) {
			return since.plus(WINDOW).isBefore(now);
		}
	}

	private final InstantSource time;
	private final ReentrantLock lock = new ReentrantLock();
	private final Map<String, Count> byAddress = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
			return size() > ADDRESSES;
		}
	};

	CountsByAddress(InstantSource time) {
		this.time = time;
	}

	/** How often it came from there within the minute, this time included. */
	int count(String remote) {
		Instant now = time.instant();
		lock.lock();
		try {
			return byAddress.merge(network(remote), new Count(now, 1),
					(old, first) -> old.isOver(now) ? first : new Count(old.since(), old.times() + 1)).times();
		} finally {
			lock.unlock();
		}
	}

	/** How often it came from there within the minute until now. */
	int counted(String remote) {
		Instant now = time.instant();
		lock.lock();
		try {
			Count count = byAddress.get(network(remote));
			return count == null || count.isOver(now) ? 0 : count.times();
		} finally {
			lock.unlock();
		}
	}

	private static String network(String remote) {
		if (remote.indexOf(':') < 0) {
			return remote;
		}
		try {
			byte[] address = InetAddress.getByName(remote).getAddress();
			return address.length == IPV6_BYTES ? HexFormat.of().formatHex(address, 0, NETWORK_BYTES) : remote;
		} catch (UnknownHostException noAddress) {
			return remote;
		}
	}
}
