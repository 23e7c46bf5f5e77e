// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened so far, closed in reverse order; one that fails to close does not keep the others open. */
final class ClosingStack implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(ClosingStack.class);

	private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();

	<T extends AutoCloseable> T add(T resource) {
		opened.push(resource);
		return resource;
	}

	@Override
	public void close() {
		for (AutoCloseable resource = opened.poll(); resource != null; resource = opened.poll()) {
			try {
				resource.close();
			} catch (Exception e) {
				LOG.warn("Could not close {}", resource, e);
			}
		}
	}
}
