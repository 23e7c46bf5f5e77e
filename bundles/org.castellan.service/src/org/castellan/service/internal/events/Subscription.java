// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.castellan.core.api.ServiceEvent;
import org.castellan.http.EventSource;

/**
 * One viewer's place in the {@link EventHub}. A viewer that does not take its events is dropped: it connects again and
 * asks for everything, which loses nothing.
 */
public final class Subscription implements EventSource {

	private static final int PATIENCE = 64;

	private final BlockingQueue<List<ServiceEvent>> waiting = new ArrayBlockingQueue<>(PATIENCE);
	private final Consumer<Subscription> onClose;
	private volatile boolean closed;

	Subscription(Consumer<Subscription> onClose) {
		this.onClose = onClose;
	}

	@Override
	public Optional<List<ServiceEvent>> next(Duration patience) throws InterruptedException {
		List<ServiceEvent> events = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
		if (closed) {
			return Optional.empty();
		}
		return Optional.of(events == null ? List.of() : events);
	}

	void offer(List<ServiceEvent> events) {
		if (!waiting.offer(events)) {
			close();
		}
	}

	@Override
	public void close() {
		closed = true;
		waiting.offer(List.of());
		onClose.accept(this);
	}
}
