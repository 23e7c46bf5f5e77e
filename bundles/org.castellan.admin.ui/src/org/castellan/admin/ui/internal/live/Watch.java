// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

/** The wish to hear of news; ends with {@link #close}. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

	@Override
	void close();
}
