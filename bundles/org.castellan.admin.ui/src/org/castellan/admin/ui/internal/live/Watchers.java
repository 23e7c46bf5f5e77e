// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who want to hear of news, on whatever thread it comes. Thread-safe. */
final class Watchers {

	private final List<Watcher> all = new CopyOnWriteArrayList<>();

	/** Tells apart two watches by one listener. */
	private record Watcher(Runnable told, Object identity) {
	}

	Watch add(Runnable told) {
		Watcher watcher = new Watcher(told, new Object());
		all.add(watcher);
		return () -> all.remove(watcher);
	}

	boolean isEmpty() {
		return all.isEmpty();
	}

	void tell() {
		all.forEach(watcher -> watcher.told().run());
	}
}
