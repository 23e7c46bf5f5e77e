// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened so far, closed in reverse order; one that fails to close does not keep the others open. */
final class ClosingStack implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(ClosingStack.class);

	private final Deque<AutoCloseable> opened = new ArrayDeque<>();

	synchronized <T extends AutoCloseable> T add(T resource) {
		opened.push(resource);
		return resource;
	}

	@Override
	public synchronized void close() {
		while (!opened.isEmpty()) {
			AutoCloseable resource = opened.pop();
			try {
				resource.close();
			} catch (Exception e) {
				LOG.warn("Could not close {}", resource, e);
			}
		}
	}
}
