// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

/** The wish to hear of changes; ends with {@link #close()}, after which the watcher is not called again. */
public interface ServiceSubscription extends AutoCloseable {

	@Override
	void close();
}
