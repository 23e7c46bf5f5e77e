// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.castellan.core.api.ServiceEvent;

/**
 * Tells viewers what changed, gathered: however often a pool changes, a viewer hears of it at most ten times a second,
 * and of a single change at once. Telling costs the teller a set insertion.
 */
public final class EventHub implements AutoCloseable {

	/** What may change. */
	public enum Kind {
		SEATS, LICENSES, STATUS, LOG;

		private String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private static final Duration PAUSE = Duration.ofMillis(100);
	private static final int NAMES_LIMIT = 200;

	private final int maxViewers;
	private final Set<Subscription> viewers = ConcurrentHashMap.newKeySet();
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition somethingChanged = lock.newCondition();
	private final Map<Kind, Set<String>> changed = new EnumMap<>(Kind.class);
	private final Thread pump;
	private long number;

	public EventHub(int maxViewers) {
		this.maxViewers = maxViewers;
		pump = Thread.ofVirtual().name("events").start(this::pump);
	}

	/** @param names the features concerned, none for all */
	public void tell(Kind kind, Collection<String> names) {
		if (viewers.isEmpty()) {
			return;
		}
		lock.lock();
		try {
			Set<String> soFar = changed.get(kind);
			if (soFar == null) {
				changed.put(kind, new TreeSet<>(names));
				somethingChanged.signal();
			} else if (!soFar.isEmpty()) {
				add(soFar, names);
			}
		} finally {
			lock.unlock();
		}
	}

	/** All of a kind, once it is too much to name. */
	private static void add(Set<String> soFar, Collection<String> names) {
		soFar.addAll(names);
		if (names.isEmpty() || soFar.size() > NAMES_LIMIT) {
			soFar.clear();
		}
	}

	/** A viewer's place, empty if all are taken. */
	public Optional<Subscription> subscribe() {
		if (viewers.size() >= maxViewers) {
			return Optional.empty();
		}
		Subscription viewer = new Subscription(viewers::remove);
		viewers.add(viewer);
		return Optional.of(viewer);
	}

	public int viewers() {
		return viewers.size();
	}

	public int maxViewers() {
		return maxViewers;
	}

	private void pump() {
		try {
			while (true) {
				List<ServiceEvent> events = gathered();
				viewers.forEach(viewer -> viewer.offer(events));
				Thread.sleep(PAUSE);
			}
		} catch (InterruptedException closed) {
			viewers.forEach(Subscription::close);
		}
	}

	private List<ServiceEvent> gathered() throws InterruptedException {
		lock.lockInterruptibly();
		try {
			while (changed.isEmpty()) {
				somethingChanged.await();
			}
			List<ServiceEvent> events = new ArrayList<>();
			changed.forEach((kind, names) -> events.add(new ServiceEvent(++number, kind.key(), List.copyOf(names))));
			changed.clear();
			return events;
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void close() {
		pump.interrupt();
	}
}
